/** The configuration profiles on the device, ours and others. */
import type { DeviceProfile } from "@/bindings";
import { Tag } from "@/components/Chip";
import classes from "./DeviceDrawer.module.css";

export function Profiles({ profiles }: { profiles: readonly DeviceProfile[] | null }) {
  return (
    <section aria-labelledby="profiles">
      <h3 id="profiles" className={classes.heading}>
        Profiles
      </h3>
      {profiles === null ? (
        <p className={classes.quiet}>It has not told its profiles yet.</p>
      ) : profiles.length === 0 ? (
        <p className={classes.quiet}>None on the device.</p>
      ) : (
        <ul className={classes.items}>
          {profiles.map((profile) => (
            <li key={profile.identifier} className={classes.item}>
              <span className={classes.itemHead}>
                <span className={classes.strong}>{profile.name || profile.identifier}</span>
                {profile.managed ? (
                  <Tag tone="accent">By Muster</Tag>
                ) : (
                  <span className={classes.quiet}>Not by Muster</span>
                )}
              </span>
              <span className={classes.code}>{profile.identifier}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
