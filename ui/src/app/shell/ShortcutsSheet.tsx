/** All keys that act right now, by group; and the switch for single letters. */
import { Modal, Switch } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { Kbd } from "@/components/Kbd";
import { useKeyboardChoice } from "@/keyboard/KeyboardLayer";
import { current, subscribe } from "@/keyboard/registry";
import { t } from "@/words";
import classes from "./ShortcutsSheet.module.css";

export function ShortcutsSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const shortcuts = useSyncExternalStore(subscribe, current);
  const { letters, setLetters } = useKeyboardChoice();
  const listed = shortcuts.filter((shortcut) => shortcut.label);
  const groups = [...new Set(listed.map((shortcut) => shortcut.group ?? t("app-here")))];
  return (
    <Modal opened={opened} onClose={onClose} title={t("app-keyboard-shortcuts-title")} size={620}>
      <div className={classes.groups}>
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3 className={classes.group}>{group}</h3>
            <dl className={classes.list}>
              {listed
                .filter((shortcut) => (shortcut.group ?? t("app-here")) === group)
                .map((shortcut) => (
                  <div key={shortcut.keys} className={classes.row}>
                    <dt>{shortcut.label}</dt>
                    <dd>
                      <Kbd keys={shortcut.keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <div className={classes.foot}>
        <Switch
          label={t("app-single-letter-shortcuts")}
          description={t("app-off-while-you-type-in")}
          checked={letters}
          onChange={(event) => setLetters(event.currentTarget.checked)}
        />
      </div>
    </Modal>
  );
}
