//! Invitees who ask for a new invite.

use muster_domain::invite::InviteId;

use crate::support::*;

#[tokio::test]
async fn an_invitee_asks_once_until_somebody_answers() {
    let store = fresh().await;
    let (anna, berta) = (to("Anna").one(&store).await, to("Berta").one(&store).await);
    assert!(store.add_request(anna, "expired", later(2)).await.unwrap());
    assert!(store.add_request(berta, "locked", later(1)).await.unwrap());
    assert!(!store.add_request(anna, "lost", later(3)).await.unwrap());
    assert!(
        !store
            .add_request(InviteId::new(new_id()), "lost", NOW)
            .await
            .unwrap()
    );
    assert_eq!(store.count_requests().await.unwrap(), 2);
    assert!(store.has_open_request(anna).await.unwrap());
    let open = store.requests(9).await.unwrap();
    assert_eq!(
        open.iter().map(|one| one.invite.id).collect::<Vec<_>>(),
        [berta, anna],
        "oldest first"
    );
    assert_eq!((open[1].why.as_str(), open[1].at), ("expired", later(2)));
    assert_eq!(store.requests(1).await.unwrap().len(), 1);

    let closed = store
        .close_request(&open[1].id, "dismissed", "", "Luis", later(9))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(closed.invite.id, anna);
    assert!(
        store
            .close_request(&open[1].id, "dismissed", "", "Luis", later(9))
            .await
            .unwrap()
            .is_none()
    );
    assert!(!store.has_open_request(anna).await.unwrap());
    assert_eq!(kinds(&store, anna).await, ["created", "requested", "resolved"]);
    assert_eq!(invite(&store, anna).await.updated_at, later(9));
    assert!(store.add_request(anna, "expired", later(10)).await.unwrap());
}
