/** Rows to come, while the first window of a list is read. */
import { t } from "@/words";
import classes from "./LoadingRows.module.css";

const words = {
  invites: t("app-loading-invites"),
  templates: t("app-loading-templates"),
  devices: t("app-loading-devices"),
  entries: t("app-loading-entries"),
  users: t("app-loading-users"),
  groups: t("app-loading-groups"),
};

/** `what` is read: "invites". */
export function LoadingRows({ what }: { what: keyof typeof words }) {
  return (
    <div role="status" className={classes.loading}>
      <span className="visually-hidden">{words[what]}</span>
      {Array.from({ length: 9 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <div key={index} className={classes.row} aria-hidden="true">
          <span style={{ width: `${150 + ((index * 37) % 70)}px` }} />
          <span style={{ width: "80px" }} />
          <span style={{ width: "64px" }} />
          <span style={{ width: "110px" }} />
        </div>
      ))}
    </div>
  );
}
