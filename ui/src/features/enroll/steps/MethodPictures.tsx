/** The drawn bands above the two methods. Decorative: the words below say the same. */
import { IconArrowRight, IconMail, IconMailOpened, IconQrcode } from "@tabler/icons-react";
import { Avatar } from "@/components/Avatar";
import { t } from "@/words";
import classes from "./MethodPictures.module.css";

/** Looks like a code, opens nothing: three corners and a fixed scatter on 25 modules. */
const drawnCode = (() => {
  const side = 25;
  const corner = (x: number, y: number) =>
    `M${x} ${y}h7v7h-7zM${x + 1} ${y + 1}v5h5v-5zM${x + 2} ${y + 2}h3v3h-3z`;
  const isCorner = (x: number, y: number) =>
    (x < 8 && y < 8) || (x > side - 9 && y < 8) || (x < 8 && y > side - 9);
  let path = corner(0, 0) + corner(side - 7, 0) + corner(0, side - 7);
  let seed = 11;
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      if (!isCorner(x, y) && (seed >> 16) % 2 === 0) path += `M${x} ${y}h1v1h-1z`;
    }
  }
  return path;
})();

export function ByMyselfPicture() {
  return (
    <span className={classes.band} aria-hidden="true">
      <span className={classes.code}>
        <svg width="87" height="87" viewBox="0 0 25 25" shapeRendering="crispEdges" aria-hidden>
          <path d={drawnCode} fill="#0b0f12" fillRule="evenodd" />
        </svg>
      </span>
      <IconArrowRight size={20} stroke={1.7} className={classes.arrow} />
      <span className={classes.phone}>
        <IconQrcode size={28} stroke={1.7} />
      </span>
    </span>
  );
}

export function InvitesPicture() {
  return (
    <span className={classes.band} aria-hidden="true">
      <span className={classes.mails}>
        <span className={classes.mail}>
          <IconMail size={17} stroke={1.7} />
          {t("enroll-picture-email-to", { who: "d.whitlock" })}
        </span>
        <span className={classes.mail}>
          <IconMailOpened size={17} stroke={1.7} />
          {t("enroll-picture-email-to", { who: "s.lindqvist" })}
        </span>
      </span>
      <IconArrowRight size={20} stroke={1.7} className={classes.arrow} />
      <span className={classes.people}>
        <Avatar name={t("enroll-dana-whitlock")} size={40} />
        <Avatar name={t("enroll-sofie-lindqvist")} size={40} />
        <Avatar name={t("enroll-owen-fitzgerald")} size={40} />
      </span>
    </span>
  );
}
