//! The share link: a text and what belongs to it, packed into an address.
