//! The sample file: the format of the seed, exactly, with every rule shown once.

/// The header, the seed's own sample row, one with a quoted comma, and one with blanks.
pub const SAMPLE: &str = "USER NAME,EMAIL ADDRESS,OWNED BY,GROUP NAME,PLATFORM TYPE,PHONE NUMBER,DOMAIN NAME\r\n\
ANDREW,andrew@mobiledevicemanagerplus.com,Personal,IOS_Group,iOS,+1-111,\r\n\
\"Whitlock, Dana\",dana@example.com,Corporate,Sales,Android,+44 20 7946 0018,northwind.example\r\n\
Tomasz Lewandowski,tomasz@example.com,,,Neutral,,\r\n";
