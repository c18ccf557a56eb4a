//! Apple's push certificate: its request, and the topic that it carries.
