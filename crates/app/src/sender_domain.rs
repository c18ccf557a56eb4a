//! Whether the world will take mail from the sender's domain: MX, SPF, DKIM and DMARC, as receivers look them up.
//!
//! What cannot be asked is said to be skipped; it never stops anything.

use muster_gateways::dns::{Answer, Dns, Kind};

use crate::wire::DryRunCheck;

/// Names that no name server knows (RFC 2606, RFC 6761, RFC 6762, and `internal`, which is kept for private use).
const PRIVATE: [&str; 7] = [
    "example",
    "test",
    "invalid",
    "localhost",
    "local",
    "internal",
    "lan",
];
/// Longest record that is repeated, in characters.
const SHOWN: usize = 120;
/// Most mail servers that are named.
const NAMED: usize = 3;

/// Checks the domain of an address.
pub(crate) async fn check(dns: &dyn Dns, address: &str) -> Vec<DryRunCheck> {
    let domain = address
        .rsplit_once('@')
        .map_or("", |(_, domain)| domain)
        .to_lowercase();
    let last = domain.rsplit('.').next().unwrap_or_default();
    if domain.is_empty() {
        return vec![skipped("Sender domain", "No sender is set.".to_owned())];
    }
    if PRIVATE.contains(&last) || !domain.contains('.') {
        let words = format!("{domain} is a name for examples or a private network: no name server knows it.");
        return vec![skipped("Sender domain", words)];
    }
    let (mx, spf, dkim, dmarc) = futures::join!(
        mx(dns, &domain),
        spf(dns, &domain),
        dkim(dns, &domain),
        dmarc(dns, &domain)
    );
    vec![mx, spf, dkim, dmarc]
}

async fn mx(dns: &dyn Dns, domain: &str) -> DryRunCheck {
    const NAME: &str = "Sender domain: MX";
    match dns.look_up(domain, Kind::Mx).await {
        Answer::Records(hosts) if hosts.iter().any(|host| host == ".") => bad(
            NAME,
            format!(
                "{domain} says that it takes no mail (RFC 7505): replies and bounces reach nobody, and many servers refuse such senders."
            ),
        ),
        Answer::Records(hosts) => {
            let named = hosts.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
            good(NAME, format!("Replies and bounces to {domain} go to {named}."))
        }
        Answer::NoRecords => {
            let (four, six) = futures::join!(
                dns.look_up(domain, Kind::Address),
                dns.look_up(domain, Kind::Address6)
            );
            match [four, six]
                .iter()
                .any(|answer| matches!(answer, Answer::Records(_)))
            {
                true => warning(
                    NAME,
                    format!("{domain} has no MX record; mail to it goes to its own address. Add one."),
                ),
                false => bad(
                    NAME,
                    format!(
                        "{domain} has no MX record and no address: replies and bounces reach nobody, and many servers refuse such senders."
                    ),
                ),
            }
        }
        Answer::NoName => bad(
            NAME,
            format!("There is no domain {domain}: servers refuse mail from it."),
        ),
        Answer::Unreachable(why) => unreachable(NAME, &why),
    }
}

async fn spf(dns: &dyn Dns, domain: &str) -> DryRunCheck {
    const NAME: &str = "Sender domain: SPF";
    let records = match texts(dns, domain, "v=spf1").await {
        Ok(records) => records,
        Err(why) => return unreachable(NAME, &why),
    };
    match records.as_slice() {
        [] => warning(
            NAME,
            format!(
                "{domain} has no SPF record: many servers take its mail for forged. Add one that names your mail server."
            ),
        ),
        [record] if words_of(record).any(|word| word == "+all" || word == "all") => warning(
            NAME,
            format!(
                "The record lets everybody send for {domain}: {}. End it with ~all or -all.",
                shown(record)
            ),
        ),
        [record] => good(
            NAME,
            format!(
                "{}. That your mail server is in it shows only in a mail that arrived.",
                shown(record)
            ),
        ),
        many => bad(
            NAME,
            format!(
                "{domain} has {} SPF records: servers take none of them (RFC 7208, 4.5). Put them into one.",
                many.len()
            ),
        ),
    }
}

async fn dkim(dns: &dyn Dns, domain: &str) -> DryRunCheck {
    const NAME: &str = "Sender domain: DKIM";
    // The mail server alone knows the selectors of its keys. But where any key is, the name above all keys is there too.
    match dns.look_up(&format!("_domainkey.{domain}"), Kind::Txt).await {
        Answer::Records(_) | Answer::NoRecords => good(
            NAME,
            format!(
                "Keys are published below _domainkey.{domain}. That mails are signed shows only in one that arrived."
            ),
        ),
        Answer::NoName => warning(
            NAME,
            format!(
                "No key seems to be published below _domainkey.{domain}. Let your mail server sign, and publish its key."
            ),
        ),
        Answer::Unreachable(why) => unreachable(NAME, &why),
    }
}

async fn dmarc(dns: &dyn Dns, domain: &str) -> DryRunCheck {
    const NAME: &str = "Sender domain: DMARC";
    // A domain without a record of its own stands under that of the domain above it (RFC 7489, 6.6.3).
    let mut at = domain;
    loop {
        let records = match texts(dns, &format!("_dmarc.{at}"), "v=DMARC1").await {
            Ok(records) => records,
            Err(why) => return unreachable(NAME, &why),
        };
        match (records.as_slice(), at.split_once('.')) {
            ([], Some((_, above))) if above.contains('.') => at = above,
            ([], _) => {
                return warning(
                    NAME,
                    format!(
                        "{domain} has no DMARC record: large providers want one. Add _dmarc.{domain} with at least v=DMARC1; p=none."
                    ),
                );
            }
            ([record], _) => return good(NAME, format!("{} (of {at}).", shown(record))),
            (many, _) => {
                return bad(
                    NAME,
                    format!(
                        "{at} has {} DMARC records: servers take none of them. Leave one.",
                        many.len()
                    ),
                );
            }
        }
    }
}

/// The texts of a name that begin with a word; none is no error.
async fn texts(dns: &dyn Dns, name: &str, version: &str) -> Result<Vec<String>, String> {
    match dns.look_up(name, Kind::Txt).await {
        Answer::Records(all) => Ok(all
            .into_iter()
            .filter(|record| {
                words_of(record)
                    .next()
                    .is_some_and(|word| word.trim_end_matches(';').eq_ignore_ascii_case(version))
            })
            .collect()),
        Answer::NoRecords | Answer::NoName => Ok(Vec::new()),
        Answer::Unreachable(why) => Err(why),
    }
}

fn words_of(record: &str) -> impl Iterator<Item = &str> {
    record.split([' ', ';']).filter(|word| !word.is_empty())
}

/// A record in a sentence: cut, on one line.
fn shown(record: &str) -> String {
    let line: String = record
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(SHOWN)
        .collect();
    match record.chars().count() > SHOWN {
        true => format!("{line}…"),
        false => line,
    }
}

fn unreachable(name: &str, why: &str) -> DryRunCheck {
    skipped(name, format!("The name servers could not be asked: {why}."))
}

fn good(name: &str, words: String) -> DryRunCheck {
    outcome(name, "good", words)
}

fn warning(name: &str, words: String) -> DryRunCheck {
    outcome(name, "warning", words)
}

fn bad(name: &str, words: String) -> DryRunCheck {
    outcome(name, "bad", words)
}

fn skipped(name: &str, words: String) -> DryRunCheck {
    outcome(name, "skipped", words)
}

fn outcome(name: &str, outcome: &str, words: String) -> DryRunCheck {
    DryRunCheck {
        name: name.to_owned(),
        outcome: outcome.to_owned(),
        words,
    }
}

#[cfg(test)]
mod tests {
    use futures::{FutureExt as _, future::BoxFuture};
    use muster_gateways::dns::{Answer, Dns, Kind, MemoryDns};

    use super::check;

    async fn outcomes(dns: &dyn Dns, address: &str) -> Vec<(String, String)> {
        check(dns, address)
            .await
            .into_iter()
            .map(|check| (check.outcome, check.words))
            .collect()
    }

    fn well_kept() -> MemoryDns {
        MemoryDns::default()
            .with("northwind.com", Kind::Mx, "mx.northwind.com")
            .with("northwind.com", Kind::Txt, "google-site-verification=x")
            .with(
                "northwind.com",
                Kind::Txt,
                "v=spf1 include:_spf.northwind.com ~all",
            )
            .with("s1._domainkey.northwind.com", Kind::Txt, "v=DKIM1; p=MII")
            .with("_dmarc.northwind.com", Kind::Txt, "v=DMARC1; p=reject")
    }

    #[tokio::test]
    async fn a_domain_that_is_well_kept_is_good_in_everything() {
        let found = outcomes(&well_kept(), "it@Northwind.com").await;
        assert_eq!(found.len(), 4);
        assert!(found.iter().all(|(outcome, _)| outcome == "good"), "{found:?}");
        assert!(found[0].1.contains("mx.northwind.com") && found[3].1.contains("p=reject"));
    }

    #[tokio::test]
    async fn a_domain_below_stands_under_the_record_above_it() {
        let dns = well_kept().with("mail.northwind.com", Kind::Address, "192.0.2.1");
        let found = outcomes(&dns, "it@mail.northwind.com").await;
        let kinds: Vec<_> = found.iter().map(|(outcome, _)| outcome.as_str()).collect();
        assert_eq!(kinds, ["warning", "warning", "warning", "good"], "{found:?}");
        assert!(found[3].1.contains("of northwind.com"));
    }

    #[tokio::test]
    async fn what_is_wrong_is_said_with_what_to_do() {
        let dns = MemoryDns::default()
            .with("a.com", Kind::Mx, ".")
            .with("a.com", Kind::Txt, "v=spf1 -all")
            .with("a.com", Kind::Txt, "v=spf1 +all")
            .with("_dmarc.a.com", Kind::Txt, "v=DMARC1;p=none")
            .with("_dmarc.a.com", Kind::Txt, "v=DMARC1; p=none");
        let found = outcomes(&dns, "it@a.com").await;
        let kinds: Vec<_> = found.iter().map(|(outcome, _)| outcome.as_str()).collect();
        assert_eq!(kinds, ["bad", "bad", "warning", "bad"], "{found:?}");
        let found = outcomes(&MemoryDns::default(), "it@nowhere.com").await;
        assert!(found[0].1.contains("no domain nowhere.com"), "{found:?}");
    }

    #[derive(Debug)]
    struct Silent;

    impl Dns for Silent {
        fn look_up<'a>(&'a self, _: &'a str, _: Kind) -> BoxFuture<'a, Answer> {
            std::future::ready(Answer::Unreachable("no answer in time".into())).boxed()
        }
    }

    #[tokio::test]
    async fn what_cannot_be_asked_is_skipped_in_words() {
        let found = outcomes(&Silent, "it@northwind.com").await;
        assert!(
            found
                .iter()
                .all(|(outcome, words)| outcome == "skipped" && words.contains("no answer in time"))
        );
        for address in ["it@northwind.example", "it@mail.corp.local", "it@localhost", ""] {
            let found = outcomes(&Silent, address).await;
            assert_eq!(found.len(), 1, "{found:?}");
            assert_eq!(found[0].0, "skipped");
        }
    }
}
