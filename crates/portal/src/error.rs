//! Why the portal does not run, each with its words and its remedy.

use std::{
    io,
    net::SocketAddr,
    path::{Path, PathBuf},
};

/// Why the portal could not start, or ended.
#[derive(Debug, thiserror::Error)]
pub enum PortalError {
    /// Another program listens there.
    #[error("Port {} is in use by another program.", .0.port())]
    PortInUse(SocketAddr),
    /// The address is not one of this machine's.
    #[error("This computer has no network address {}.", .0.ip())]
    AddressNotAvailable(SocketAddr),
    /// The system does not let this program listen there.
    #[error("This program may not listen on port {}.", .0.port())]
    Permission(SocketAddr),
    /// Listening failed in another way.
    #[error("The portal cannot listen on {0}: {1}.")]
    Listen(SocketAddr, io::Error),
    /// The certificate's or the key's file cannot be read.
    #[error("The file {} cannot be read: {}.", .0.display(), .1)]
    CertificateUnreadable(PathBuf, io::Error),
    /// A file holds no PEM block of the expected kind.
    #[error("The file {} holds no {} in PEM form.", .0.display(), .1)]
    NotPem(PathBuf, &'static str),
    /// Certificate or key are of a kind that cannot be used.
    #[error("The certificate in {} cannot be used: {}.", .0.display(), .1)]
    CertificateUnusable(PathBuf, String),
    /// The private key belongs to another certificate.
    #[error("The key in {} does not belong to the certificate.", .0.display())]
    KeyDoesNotMatch(PathBuf),
    /// The certificate's time is over.
    #[error("The certificate in {} expired on {}.", .0.display(), .1)]
    CertificateExpired(PathBuf, String),
    /// The certificate's time has not begun.
    #[error("The certificate in {} is not valid before {}.", .0.display(), .1)]
    CertificateNotYetValid(PathBuf, String),
    /// The certificate that an authority gave cannot be used.
    #[error("The portal's certificate cannot be used: {0}.")]
    ManagedUnusable(String),
    /// The running server ended by itself.
    #[error("The portal stopped: {0}.")]
    Ended(io::Error),
}

impl PortalError {
    /// What an admin can do about it, one sentence or two.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::PortInUse(_) => "Choose another port, or close the program that uses this one.",
            Self::AddressNotAvailable(_) => {
                "Listen on 0.0.0.0 for every address of this computer, or choose one that it has."
            }
            Self::Permission(_) => {
                "Ports below 1024 are reserved: choose a higher one, e.g. 8443, or let a proxy pass the port on."
            }
            Self::Listen(..) => "Check the address and the port, then start the portal again.",
            Self::ManagedUnusable(_) => "Get a new one in Settings, Certificates.",
            Self::CertificateUnreadable(..) => {
                "Check that the file is there and that this program's user may read it."
            }
            Self::NotPem(..) => {
                "Choose a PEM file: text that begins with -----BEGIN. A .pfx or .der file must be converted first."
            }
            Self::CertificateUnusable(..) => "Issue the certificate anew with an RSA, ECDSA or Ed25519 key.",
            Self::KeyDoesNotMatch(_) => "Choose the key file that was made together with this certificate.",
            Self::CertificateExpired(..) => {
                "Renew the certificate. If it was renewed, check this computer's date."
            }
            Self::CertificateNotYetValid(..) => "Check this computer's date, or wait until then.",
            Self::Ended(_) => "Start the portal again.",
        }
    }

    /// Whether certificate or key are the reason, not the address.
    pub fn is_certificate(&self) -> bool {
        matches!(
            self,
            Self::CertificateUnreadable(..)
                | Self::NotPem(..)
                | Self::CertificateUnusable(..)
                | Self::KeyDoesNotMatch(_)
                | Self::CertificateExpired(..)
                | Self::CertificateNotYetValid(..)
                | Self::ManagedUnusable(_)
        )
    }

    /// The file that must be looked at, when one must.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::CertificateUnreadable(path, _)
            | Self::NotPem(path, _)
            | Self::CertificateUnusable(path, _)
            | Self::KeyDoesNotMatch(path)
            | Self::CertificateExpired(path, _)
            | Self::CertificateNotYetValid(path, _) => Some(path),
            _ => None,
        }
    }

    pub(crate) fn listen(address: SocketAddr, error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::AddrInUse => Self::PortInUse(address),
            io::ErrorKind::AddrNotAvailable => Self::AddressNotAvailable(address),
            io::ErrorKind::PermissionDenied => Self::Permission(address),
            _ => Self::Listen(address, error),
        }
    }
}
