/** Navigation rail: mark, Jump to…, places, organisation and account. */
import { IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { Brand } from "@/components/Brand";
import { Kbd } from "@/components/Kbd";
import { t } from "@/words";
import { usePlaces } from "../places";
import { AccountMenu } from "./AccountMenu";
import classes from "./Rail.module.css";

export function Rail({ onPalette, onSheet }: { onPalette: () => void; onSheet: () => void }) {
  const places = usePlaces();
  const blocks = [...new Set(places.map((place) => place.block))];
  return (
    <aside className={classes.rail} aria-label={t("app-navigation-and-account")}>
      <div className={classes.brand}>
        <Brand />
        Muster
      </div>
      <button type="button" className={classes.jump} onClick={onPalette} aria-haspopup="dialog">
        <IconSearch size={16} stroke={1.7} aria-hidden />
        <span>{t("app-jump-to")}</span>
        <Kbd keys="mod+k" />
      </button>
      <nav aria-label={t("app-main")} className={classes.nav}>
        {blocks.map((block) => (
          <ul key={block} className={classes.block}>
            {places
              .filter((place) => place.block === block)
              .map(({ to, label, icon: PlaceIcon }) => (
                <li key={to}>
                  <Link
                    to={to}
                    className={classes.place}
                    activeOptions={{ exact: false, includeSearch: false }}
                  >
                    <PlaceIcon size={16} stroke={1.7} aria-hidden />
                    {label}
                  </Link>
                </li>
              ))}
          </ul>
        ))}
      </nav>
      <AccountMenu onSheet={onSheet} />
    </aside>
  );
}
