//! Places that are held for a while, and how many of them one visitor may have: well below all there are, so that whoever takes their
//! whole share leaves room for everybody else.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex, PoisonError},
};

/// So many places. Clones share them.
#[derive(Clone)]
pub(crate) struct Places {
    all: usize,
    of_one: usize,
    held: Arc<Mutex<Held>>,
}

#[derive(Default)]
struct Held {
    total: usize,
    of: HashMap<IpAddr, usize>,
}

impl Places {
    /// `all` together, and `of_one` for one visitor.
    pub(crate) fn new(all: usize, of_one: usize) -> Self {
        Self {
            all,
            of_one,
            held: Arc::default(),
        }
    }

    /// A place for a visitor; `None` when there is none left, or none for them.
    pub(crate) fn take(&self, address: IpAddr) -> Option<Place> {
        self.take_at_most(address, self.of_one)
    }

    /// A place for a proxy of ours, behind which everybody is.
    pub(crate) fn take_for_all(&self, address: IpAddr) -> Option<Place> {
        self.take_at_most(address, self.all)
    }

    fn take_at_most(&self, address: IpAddr, most: usize) -> Option<Place> {
        let whose = share(address);
        // Counters stay true through a panic elsewhere: each is changed in one step.
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let of = held.of.get(&whose).copied().unwrap_or(0);
        if held.total >= self.all || of >= most {
            return None;
        }
        held.total += 1;
        held.of.insert(whose, of + 1);
        Some(Place {
            held: self.held.clone(),
            whose,
        })
    }
}

/// Whose an address is: of IPv6 the /64, since one person has all of it.
fn share(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from(u128::from(address) >> 64 << 64).into(),
        address @ IpAddr::V4(_) => address,
    }
}

/// A held place, given back when dropped.
pub(crate) struct Place {
    held: Arc<Mutex<Held>>,
    whose: IpAddr,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.total = held.total.saturating_sub(1);
        if let Some(of) = held.of.get_mut(&self.whose) {
            *of = of.saturating_sub(1);
            if *of == 0 {
                held.of.remove(&self.whose);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all_of(places: &Places, addresses: impl Iterator<Item = IpAddr>) -> Vec<Place> {
        addresses.map_while(|address| places.take(address)).collect()
    }

    #[test]
    fn one_visitor_cannot_take_every_place_and_gives_them_back() {
        let places = Places::new(16, 2);
        let one: IpAddr = "203.0.113.9".parse().unwrap();
        let mut had = all_of(&places, std::iter::repeat(one));
        assert_eq!(had.len(), 2);
        assert!(places.take("203.0.113.10".parse().unwrap()).is_some());
        had.pop();
        assert!(places.take(one).is_some());
        had.clear();
        let held = places.held.lock().unwrap();
        assert_eq!((held.total, held.of.len()), (0, 0));
    }

    #[test]
    fn all_the_addresses_of_one_line_are_one_visitor() {
        let places = Places::new(16, 2);
        let of_line = (0..16u128).map(|n| IpAddr::from(Ipv6Addr::from(0x2001_0db8_u128 << 96 | n)));
        assert_eq!(all_of(&places, of_line).len(), 2);
        assert!(places.take("2001:db8:0:1::1".parse().unwrap()).is_some());
    }

    #[test]
    fn all_together_cannot_take_more_than_there_are() {
        let places = Places::new(16, 2);
        let had = all_of(&places, (0..u32::MAX).map(|n| IpAddr::V4(n.into())));
        assert_eq!(had.len(), 16);
    }

    #[test]
    fn a_proxy_may_have_all_of_them() {
        let places = Places::new(16, 2);
        let proxy: IpAddr = "10.0.0.1".parse().unwrap();
        let had: Vec<_> = std::iter::from_fn(|| places.take_for_all(proxy)).collect();
        assert_eq!(had.len(), 16);
    }
}
