//! What several checks share. Nothing here decides whether something is a finding.
