//! The JSON contract: a report as the command line and the page's export write it.
