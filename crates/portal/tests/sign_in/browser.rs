//! A visitor: a browser with a jar of cookies.

use std::{collections::HashMap, net::Ipv4Addr};

use reqwest::{Client, Response};

/// A browser that keeps cookies and follows nothing by itself.
#[derive(Clone)]
pub struct Browser {
    pub(crate) client: Client,
    pub(crate) url: String,
    pub jar: HashMap<String, String>,
    pub address: Ipv4Addr,
    pub agent: String,
}

/// What came back.
#[derive(Debug)]
pub struct Page {
    pub status: u16,
    pub location: String,
    pub policy: String,
    pub text: String,
}

impl Browser {
    fn cookies(&self) -> String {
        let pairs: Vec<String> = self
            .jar
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        pairs.join("; ")
    }

    async fn take(&mut self, response: Response) -> Page {
        for line in response.headers().get_all("set-cookie") {
            let line = line.to_str().unwrap();
            assert!(line.contains("; HttpOnly; SameSite=Lax"), "{line}");
            let (name, rest) = line.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            match line.contains("Max-Age=0;") {
                true => self.jar.remove(name),
                false => self.jar.insert(name.to_owned(), value.to_owned()),
            };
        }
        let header = |name: &str| {
            let value = response.headers().get(name);
            value.map_or_else(String::new, |value| value.to_str().unwrap().to_owned())
        };
        let (location, policy) = (header("location"), header("content-security-policy"));
        Page {
            status: response.status().as_u16(),
            location,
            policy,
            text: response.text().await.unwrap(),
        }
    }

    pub async fn get(&mut self, path: &str) -> Page {
        let response = self
            .client
            .get(format!("{}{path}", self.url))
            .header("user-agent", &self.agent)
            .header("x-forwarded-for", self.address.to_string())
            .header("cookie", self.cookies())
            .send()
            .await
            .unwrap();
        self.take(response).await
    }

    pub async fn post(&mut self, path: &str, form: &[(&str, &str)]) -> Page {
        self.post_from("same-origin", path, form).await
    }

    pub async fn post_from(&mut self, site: &str, path: &str, form: &[(&str, &str)]) -> Page {
        self.post_with(("sec-fetch-site", site), path, form).await
    }

    /// Posts with a line of the head that says whence.
    pub async fn post_with(&mut self, line: (&str, &str), path: &str, form: &[(&str, &str)]) -> Page {
        let response = self
            .client
            .post(format!("{}{path}", self.url))
            .header("user-agent", &self.agent)
            .header("x-forwarded-for", self.address.to_string())
            .header(line.0, line.1)
            .header("cookie", self.cookies())
            .form(form)
            .send()
            .await
            .unwrap();
        self.take(response).await
    }

    /// Types a name and a password on the page of a link.
    pub async fn sign_in(&mut self, path: &str, directory: &str, name: &str, password: &str) -> Page {
        self.post(
            &format!("{path}/sign-in"),
            &[("directory", directory), ("name", name), ("password", password)],
        )
        .await
    }

    /// Presses the button of a provider: the address that the browser is sent to.
    pub async fn begin(&mut self, directory: &str, at: &str) -> String {
        let page = self
            .post(&format!("/auth/{directory}/begin"), &[("at", at)])
            .await;
        assert_eq!(page.status, 200, "{}", page.text);
        sent_to(&page)
    }

    pub async fn back(&mut self, directory: &str, query: &str) -> Page {
        self.get(&format!("/auth/{directory}/callback?{query}")).await
    }
}

/// Where the page on the way to a provider leads.
pub fn sent_to(page: &Page) -> String {
    let from = page.text.find("content=\"0; url=").unwrap() + "content=\"0; url=".len();
    let to = page.text[from..].find('"').unwrap();
    page.text[from..from + to].replace("&amp;", "&")
}
