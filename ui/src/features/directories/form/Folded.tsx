/** Settings that most never need to look at. They unfold by themselves when something in them must be mended. */
import { Button } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";
import { useMay } from "@/app/rights";
import { SettingCard } from "@/features/settings/form/SettingRow";
import { t } from "@/words";
import classes from "./Form.module.css";

export function Folded({
  title,
  text,
  faulty,
  children,
}: {
  title: string;
  /** What is in there, while it is folded. */
  text: string;
  /** A field in it has words of the engine. */
  faulty: boolean;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  // Whoever may change nothing has no buttons here, and reads it all.
  const manages = useMay("manage");
  const shown = open || faulty || !manages;
  const Mark = shown ? IconChevronDown : IconChevronRight;
  return (
    <SettingCard
      title={title}
      aside={
        <Button
          variant="subtle"
          size="xs"
          leftSection={<Mark size={14} stroke={1.7} aria-hidden />}
          aria-expanded={shown}
          aria-controls={id}
          aria-label={
            shown
              ? t("directories-fold-of", { name: title })
              : t("directories-unfold-of", { name: title })
          }
          onClick={() => setOpen(!shown)}
        >
          {shown ? t("directories-fold") : t("directories-unfold")}
        </Button>
      }
    >
      <div id={id}>{shown ? children : <p className={classes.folded}>{text}</p>}</div>
    </SettingCard>
  );
}
