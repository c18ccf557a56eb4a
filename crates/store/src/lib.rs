//! Every SQL statement of the project, behind a face named after what the product does.
