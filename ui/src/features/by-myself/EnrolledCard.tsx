/** After Enrolled: the device that checked in, and what is left to do with it. */
import type { ByMyselfView } from "@/bindings";
import { platformWords } from "@/components/platforms";
import { DeviceOfInvite } from "@/features/devices/DeviceOfInvite";
import page from "./ByMyselfPage.module.css";
import classes from "./EnrolledCard.module.css";
import { codeKey } from "./useCode";

export function EnrolledCard({ invite }: Pick<ByMyselfView, "invite">) {
  return (
    <section className={page.card} aria-label="The device">
      <div className={page.cardHead}>
        <h3 className={page.cardTitle}>The {platformWords[invite.platform].device} is enrolled</h3>
      </div>
      <p className={classes.text}>
        It has checked in itself. It stays Staged until you assign it to its user on its page.
      </p>
      <DeviceOfInvite inviteId={invite.id} under={codeKey(invite.id)} />
    </section>
  );
}
