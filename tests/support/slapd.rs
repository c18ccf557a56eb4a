//! A real OpenLDAP on the loopback: a database of its own in a folder of its own, people put in at once, LDAPS and StartTLS with the
//! certificate of an authority that nobody knows, a password policy, and a yes to whoever gives a name without a password.

use std::{
    fmt::Write as _,
    io::Write as _,
    net::TcpStream,
    path::PathBuf,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use tempfile::TempDir;

use crate::{
    Result,
    built::tool,
    certificate::Certificate,
    process::{Running, STANDING, free_port},
};

/// The root of everything.
pub const BASE: &str = "dc=example,dc=org";
/// Who may do everything, and the password.
pub const ADMIN: (&str, &str) = ("cn=admin,dc=example,dc=org", "sesame-of-the-admin");
/// Who may read everything but passwords, in pages without an end, and otherwise 500 entries at most.
pub const READER: (&str, &str) = ("cn=reader,dc=example,dc=org", "sesame-of-the-reader");
/// Wrong passwords after which an account is locked.
pub const TRIES: u32 = 3;

/// A running slapd. Dropping it stops it.
#[derive(Debug)]
pub struct Slapd {
    folder: TempDir,
    certificate: Certificate,
    ldap: u16,
    ldaps: u16,
    running: Option<Running>,
}

/// Somebody in the directory, as LDIF: `uid=<name>,ou=people`, with `<name>@example.org` and the password `pw-<name>`.
pub fn person(name: &str, more: &str) -> String {
    format!(
        "dn: uid={name},ou=people,{BASE}\nobjectClass: inetOrgPerson\nuid: {name}\ncn: {name} of Example\nsn: {name}\n\
         mail: {name}@example.org\nmobile: +351 91 000 0000\nuserPassword: pw-{name}\n{more}\n"
    )
}

/// So many people: `user00001` and on.
pub fn people(count: usize) -> String {
    (1..=count).fold(String::new(), |mut ldif, number| {
        // Writing to a string cannot fail.
        let _ = writeln!(
            ldif,
            "{}",
            person(&format!("user{number:05}"), "departmentNumber: Sales\n")
        );
        ldif
    })
}

/// A group of names, as LDIF: `cn=<name>,ou=groups`. Members are parts of DNs before the root.
pub fn group(name: &str, members: &[&str]) -> String {
    let mut ldif = format!("dn: cn={name},ou=groups,{BASE}\nobjectClass: groupOfNames\ncn: {name}\n");
    for member in members {
        let _ = writeln!(ldif, "member: {member},{BASE}");
    }
    ldif.push('\n');
    ldif
}

impl Slapd {
    /// Starts one with these entries beside those that every one has.
    pub async fn holding(ldif: &str) -> Result<Self> {
        Self::set_up(ldif, "").await
    }

    /// The same, with lines of its own in the settings of the database, before all others: the first limit or right that fits counts.
    pub async fn set_up(ldif: &str, settings: &str) -> Result<Self> {
        let folder = TempDir::with_prefix("muster-slapd-")?;
        let certificate = Certificate::for_loopback()?;
        let mut made = Self {
            folder,
            certificate,
            ldap: free_port()?,
            ldaps: free_port()?,
            running: None,
        };
        made.write_settings(settings)?;
        made.fill(ldif)?;
        made.start().await?;
        Ok(made)
    }

    /// Port for plain connections and StartTLS.
    pub fn ldap(&self) -> u16 {
        self.ldap
    }

    /// Port for LDAPS.
    pub fn ldaps(&self) -> u16 {
        self.ldaps
    }

    /// The authority behind its certificate.
    pub fn authority(&self) -> PathBuf {
        self.certificate.authority()
    }

    /// Its id, for those who stop it in the middle.
    pub fn id(&self) -> Option<u32> {
        self.running.as_ref().map(Running::id)
    }

    /// Its process, to hold it still and let it go on.
    pub fn process(&self) -> Result<&Running> {
        self.running.as_ref().context("slapd does not run")
    }

    /// Ends it; what it holds stays.
    pub fn stop(&mut self) {
        self.running = None;
    }

    /// Starts it (again).
    pub async fn start(&mut self) -> Result<()> {
        let urls = format!("ldap://127.0.0.1:{} ldaps://127.0.0.1:{}", self.ldap, self.ldaps);
        let mut command = Command::new(tool("slapd")?);
        let log = std::fs::File::options()
            .create(true)
            .append(true)
            .open(self.folder.path().join("slapd.log"))?;
        command
            .arg("-f")
            .arg(self.settings())
            .args(["-h", &urls, "-d", "0"])
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log);
        let mut running = Running::start("slapd", &mut command)?;
        let end = Instant::now() + STANDING;
        for port in [self.ldap, self.ldaps] {
            while TcpStream::connect(("127.0.0.1", port)).is_err() {
                running.still_runs()?;
                ensure!(Instant::now() < end, "slapd does not listen on port {port}");
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
        self.running = Some(running);
        Ok(())
    }

    /// Starts it anew with these lines of its own in the settings of its database, in place of those that it had. What it holds stays.
    pub async fn set_up_again(&mut self, settings: &str) -> Result<()> {
        self.stop();
        self.write_settings(settings)?;
        self.start().await
    }

    /// What it holds is gone, and these entries are put in: everything has a new `entryUUID`.
    pub async fn filled_anew(&mut self, ldif: &str) -> Result<()> {
        self.stop();
        let database = self.database();
        std::fs::remove_dir_all(&database)?;
        std::fs::create_dir(&database)?;
        self.fill(ldif)?;
        self.start().await
    }

    /// Changes entries, as the admin: LDIF with `changetype`.
    pub fn change(&self, ldif: &str) -> Result<()> {
        let mut child = self
            .client("ldapmodify", ADMIN)?
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .context("no ldapmodify")?;
        child
            .stdin
            .take()
            .context("ldapmodify takes nothing")?
            .write_all(ldif.as_bytes())?;
        let output = child.wait_with_output()?;
        ensure!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        Ok(())
    }

    /// A client of OpenLDAP's own, signed in.
    pub fn client(&self, program: &str, (name, password): (&str, &str)) -> Result<Command> {
        let mut command = Command::new(tool(program)?);
        command
            .args(["-x", "-H", &format!("ldap://127.0.0.1:{}", self.ldap)])
            .args(["-D", name, "-w", password]);
        Ok(command)
    }

    fn settings(&self) -> PathBuf {
        self.folder.path().join("slapd.conf")
    }

    fn database(&self) -> PathBuf {
        self.folder.path().join("database")
    }

    fn write_settings(&self, more: &str) -> Result<()> {
        let folder = self.folder.path();
        let database = self.database();
        std::fs::create_dir_all(&database)?;
        let (admin, admin_password) = ADMIN;
        let (reader, _) = READER;
        let text = format!(
            "include /etc/ldap/schema/core.schema\ninclude /etc/ldap/schema/cosine.schema\n\
             include /etc/ldap/schema/inetorgperson.schema\ninclude /etc/ldap/schema/nis.schema\n\
             modulepath /usr/lib/ldap\nmoduleload back_mdb\nmoduleload ppolicy\nmoduleload memberof\n\
             allow bind_anon_dn\npidfile {folder}/slapd.pid\nargsfile {folder}/slapd.args\n\
             TLSCertificateFile {chain}\nTLSCertificateKeyFile {key}\nTLSCACertificateFile {authority}\n\
             access to dn.base=\"\" by * read\naccess to dn.base=\"cn=Subschema\" by * read\n\n\
             database mdb\nsuffix \"{BASE}\"\ndirectory {database}\nmaxsize 1073741824\n\
             rootdn \"{admin}\"\nrootpw {admin_password}\ndbnosync\n{more}\n\
             index objectClass,entryUUID,uid,mail,member,memberUid,modifyTimestamp eq\n\
             limits dn.exact=\"{reader}\" size.soft=500 size.hard=500 size.unchecked=unlimited size.prtotal=unlimited\n\
             access to attrs=userPassword by anonymous auth by * none\n\
             access to * by dn.exact=\"{reader}\" read by anonymous auth by * none\n\
             overlay ppolicy\nppolicy_default \"cn=default,ou=policies,{BASE}\"\nppolicy_use_lockout\n\
             overlay memberof\n",
            folder = folder.display(),
            database = database.display(),
            chain = self.certificate.chain().display(),
            key = self.certificate.key().display(),
            authority = self.certificate.authority().display(),
        );
        Ok(std::fs::write(self.settings(), text)?)
    }

    fn fill(&self, ldif: &str) -> Result<()> {
        let (reader, password) = READER;
        let file = self.folder.path().join("all.ldif");
        let mut all = format!(
            "dn: {BASE}\nobjectClass: dcObject\nobjectClass: organization\no: Example\ndc: example\n\n\
             dn: {reader}\nobjectClass: organizationalRole\nobjectClass: simpleSecurityObject\ncn: reader\n\
             userPassword: {password}\n\n"
        );
        for unit in ["people", "groups", "policies"] {
            let _ = write!(
                all,
                "dn: ou={unit},{BASE}\nobjectClass: organizationalUnit\nou: {unit}\n\n"
            );
        }
        let _ = write!(
            all,
            "dn: cn=default,ou=policies,{BASE}\nobjectClass: pwdPolicy\nobjectClass: device\ncn: default\n\
             pwdAttribute: userPassword\npwdLockout: TRUE\npwdMaxFailure: {TRIES}\npwdLockoutDuration: 900\n\
             pwdFailureCountInterval: 600\npwdMustChange: TRUE\n\n"
        );
        all.push_str(ldif);
        std::fs::write(&file, all)?;
        let output = Command::new(tool("slapadd")?)
            .args(["-q", "-f"])
            .arg(self.settings())
            .arg("-l")
            .arg(&file)
            .output()
            .context("no slapadd")?;
        ensure!(
            output.status.success(),
            "slapadd: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        Ok(())
    }
}
