/** The frame around every screen: rail at the left, the screen in `main`. */
import { useDisclosure } from "@mantine/hooks";
import { lazy } from "react";
import { Later } from "@/components/Later";
import { useForgottenNotices } from "@/features/enrollment/noticesAway";
import { hold } from "@/keyboard/registry";
import { t } from "@/words";
import { Allowed } from "./Allowed";
import { GlobalShortcuts } from "./GlobalShortcuts";
import { Rail } from "./Rail";
import classes from "./Shell.module.css";

const Palette = lazy(async () => ({
  default: (await import("@/features/palette/Palette")).Palette,
}));
const ShortcutsSheet = lazy(async () => ({
  default: (await import("./ShortcutsSheet")).ShortcutsSheet,
}));

export function Shell() {
  const [palette, paletteControl] = useDisclosure(false);
  const [sheet, sheetControl] = useDisclosure(false);
  return (
    <div className={classes.shell}>
      <button type="button" className={classes.skip} onClick={skipToMain}>
        {t("app-skip-to-content")}
      </button>
      <GlobalShortcuts
        onPalette={() => {
          if (!palette) hold();
          paletteControl.toggle();
        }}
        onSheet={sheetControl.open}
      />
      <NoticesAway />
      <Rail onPalette={paletteControl.open} onSheet={sheetControl.open} />
      <main id="main" className={classes.main} tabIndex={-1}>
        <Allowed />
      </main>
      <Later>
        <Palette opened={palette} onClose={paletteControl.close} />
        <ShortcutsSheet opened={sheet} onClose={sheetControl.close} />
      </Later>
    </div>
  );
}

/** Whichever screen is open while a notice ends. */
function NoticesAway() {
  useForgottenNotices();
  return null;
}

function skipToMain() {
  // A button, not a link: the address after # belongs to the router.
  document.getElementById("main")?.focus();
}
