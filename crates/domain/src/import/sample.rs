//! The sample files: of invites, the format of the seed, exactly, with every rule shown once; and of people who are not invited.

/// The header, the seed's own sample row, one with a quoted comma, and one with blanks.
pub const SAMPLE: &str = "USER NAME,EMAIL ADDRESS,OWNED BY,GROUP NAME,PLATFORM TYPE,PHONE NUMBER,DOMAIN NAME\r\n\
ANDREW,andrew@mobiledevicemanagerplus.com,Personal,IOS_Group,iOS,+1-111,\r\n\
\"Whitlock, Dana\",dana@example.com,Corporate,Sales,Android,+44 20 7946 0018,northwind.example\r\n\
Tomasz Lewandowski,tomasz@example.com,,,Neutral,,\r\n";

/// What a file of people may say: the names of the seed where it has one, and the name to sign in with apart from the person's.
pub const PEOPLE_SAMPLE: &str = "USER NAME,EMAIL ADDRESS,LOGIN NAME,DOMAIN NAME,PHONE NUMBER,LANGUAGE,TIME ZONE\r\n\
\"Whitlock, Dana\",dana@example.com,dana.whitlock,northwind.example,+44 20 7946 0018,en,Europe/London\r\n\
Tomasz Lewandowski,tomasz@example.com,tlewandowski@northwind.example,,,,\r\n\
Ana Souza,ana@example.com,,,,,\r\n";
