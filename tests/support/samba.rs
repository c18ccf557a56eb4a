//! A real domain controller: Samba in the place of Active Directory, in a folder of its own, on an address of the loopback that is its
//! alone. Its ports cannot be chosen, so the address is; that is why it needs to be run by root, as in a container.

use std::{
    io::Write as _,
    net::{IpAddr, Ipv4Addr, TcpStream},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use tempfile::TempDir;

use crate::{
    Result,
    built::tool,
    certificate::Certificate,
    process::{Running, free_port},
};

/// The root of the domain.
pub const DOMAIN: &str = "DC=ad,DC=muster,DC=test";
/// Its name in sign-ins: `user@…`.
pub const REALM: &str = "ad.muster.test";
/// Its short name: `…\user`.
pub const SHORT: &str = "MUSTER";
/// Who may do everything, and the password.
pub const ADMINISTRATOR: (&str, &str) = ("administrator@ad.muster.test", "Start-1234567");

/// How long a domain takes to be made and to stand, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// A running domain controller. Dropping it stops it.
#[derive(Debug)]
pub struct Samba {
    folder: TempDir,
    certificate: Certificate,
    address: Ipv4Addr,
    running: Option<Running>,
}

/// Says so when what needs a domain controller cannot be tested here, and gives `true` then. The settings of nextest bring the line
/// to the end of the run, also where all went well.
#[allow(clippy::print_stdout)] // whoever runs the tests is to read it
pub fn is_not_run(what: &str) -> bool {
    let Some(why) = cannot_run() else { return false };
    println!("NOT RUN: {what}. {why}.");
    true
}

/// Why there can be none for whoever runs the tests, if so. That Samba is not installed is no reason: the set-up brings it, as it
/// does every other server.
pub fn cannot_run() -> Option<&'static str> {
    match rustix::process::geteuid().is_root() {
        true => None,
        false => Some("Samba listens on port 389 and 636, which only root may open"),
    }
}

impl Samba {
    /// Makes a domain whose accounts lock after so many wrong passwords, and starts its controller.
    pub async fn start(tries: u32) -> Result<Self> {
        // A free port of the one address everybody shares makes an address that nobody else has just now.
        let [high, low] = free_port()?.to_be_bytes();
        let address = Ipv4Addr::new(127, 77, high, low.clamp(1, 254));
        let mut made = Self {
            folder: TempDir::with_prefix("muster-samba-")?,
            certificate: Certificate::for_address(IpAddr::V4(address))?,
            address,
            running: None,
        };
        made.provision()?;
        made.administer(&[
            "domain",
            "passwordsettings",
            "set",
            &format!("--account-lockout-threshold={tries}"),
            "--complexity=off",
            "--min-pwd-age=0",
        ])?;
        made.run().await?;
        Ok(made)
    }

    /// Its address. Plain and StartTLS on port 389, LDAPS on port 636.
    pub fn address(&self) -> Ipv4Addr {
        self.address
    }

    /// The authority behind its certificate.
    pub fn authority(&self) -> PathBuf {
        self.certificate.authority()
    }

    /// `samba-tool`, on the domain's own database.
    pub fn administer(&self, arguments: &[&str]) -> Result<()> {
        let database = self.folder.path().join("private/sam.ldb");
        let mut command = Command::new(tool("samba-tool")?);
        command
            .args(arguments)
            .arg("-H")
            .arg(database)
            .arg("-s")
            .arg(self.settings());
        done(&mut command)
    }

    /// Changes entries over LDAPS as the administrator: LDIF with `changetype`.
    pub fn change(&self, ldif: &str) -> Result<()> {
        let (name, password) = ADMINISTRATOR;
        let mut child = Command::new(tool("ldapmodify")?)
            .args([
                "-x",
                "-H",
                &format!("ldaps://{}", self.address),
                "-D",
                name,
                "-w",
                password,
            ])
            .env("LDAPTLS_CACERT", self.authority())
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

    fn settings(&self) -> PathBuf {
        self.folder.path().join("etc/smb.conf")
    }

    fn provision(&self) -> Result<()> {
        let folder = self.folder.path();
        let (_, password) = ADMINISTRATOR;
        let mut command = Command::new(tool("samba-tool")?);
        command
            .args(["domain", "provision", "--server-role=dc", "--dns-backend=NONE"])
            .args([
                &format!("--realm={REALM}"),
                &format!("--domain={SHORT}"),
                &format!("--adminpass={password}"),
                &format!("--targetdir={}", folder.display()),
            ]);
        done(&mut command)?;
        std::fs::write(self.settings(), self.settings_text(folder))?;
        for name in ["run", "ncalrpc", "log"] {
            std::fs::create_dir_all(folder.join(name))?;
        }
        Ok(())
    }

    fn settings_text(&self, folder: &Path) -> String {
        format!(
            "[global]\nrealm = {REALM}\nworkgroup = {SHORT}\nserver role = active directory domain controller\n\
             server services = ldap\ninterfaces = {address}/8\nbind interfaces only = yes\n\
             private dir = {folder}/private\nstate directory = {folder}/state\ncache directory = {folder}/cache\n\
             lock directory = {folder}\nbinddns dir = {folder}/bind-dns\npid directory = {folder}/run\n\
             ncalrpc dir = {folder}/ncalrpc\nlog file = {folder}/log/log.%m\n\
             tls certfile = {chain}\ntls keyfile = {key}\ntls cafile = {authority}\n",
            address = self.address,
            folder = folder.display(),
            chain = self.certificate.chain().display(),
            key = self.certificate.key().display(),
            authority = self.authority().display(),
        )
    }

    async fn run(&mut self) -> Result<()> {
        let mut command = Command::new(tool("samba")?);
        let log = std::fs::File::create(self.folder.path().join("samba.log"))?;
        command
            .args([
                "--interactive",
                "--model=single",
                "--debug-stdout",
                "--configfile",
            ])
            .arg(self.settings())
            .stdin(Stdio::piped())
            .stdout(log.try_clone()?)
            .stderr(log);
        let mut running = Running::start("samba", &mut command)?;
        let end = Instant::now() + PATIENCE;
        while TcpStream::connect((self.address, 636)).is_err() {
            running.still_runs().with_context(|| self.log())?;
            ensure!(Instant::now() < end, "samba does not listen: {}", self.log());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        self.running = Some(running);
        Ok(())
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("samba.log")).unwrap_or_default()
    }
}

fn done(command: &mut Command) -> Result<()> {
    let output = command.stdin(Stdio::null()).output().context("no samba-tool")?;
    ensure!(
        output.status.success(),
        "{:?}: {}",
        command.get_args().collect::<Vec<_>>(),
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(())
}
