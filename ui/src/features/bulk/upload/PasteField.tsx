/** A field for rows that are pasted by hand, for whoever does not trust a key that works anywhere. */
import { Button, Textarea } from "@mantine/core";
import { IconClipboardText } from "@tabler/icons-react";
import { useState } from "react";
import { t } from "@/words";
import classes from "./PasteField.module.css";
import { isTable } from "./usePastedRows";

/** Headers that the sample has, too. */
const usual = ["USER NAME", "EMAIL ADDRESS", "PLATFORM TYPE"] as const;

export function PasteField({
  disabled,
  headers = usual,
  shown,
  onShow,
  onRows,
}: {
  disabled: boolean;
  /** Of the example. */
  headers?: readonly string[];
  /** The field stands there, not only the button that brings it. */
  shown: boolean;
  onShow: (shown: boolean) => void;
  onRows: (text: string) => void;
}) {
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  if (!shown) {
    return (
      <Button
        className={classes.open}
        variant="subtle"
        leftSection={<IconClipboardText size={16} stroke={1.7} />}
        disabled={disabled}
        onClick={() => onShow(true)}
      >
        {t("bulk-paste-from-a-spreadsheet")}
      </Button>
    );
  }
  const table = isTable(text);
  return (
    <div className={classes.paste}>
      <Textarea
        label={t("bulk-rows-from-a-spreadsheet")}
        description={t("bulk-together-with-their-header")}
        placeholder={headers.join("\t")}
        error={tried && !table ? t("bulk-paste-header-and-row") : undefined}
        rows={6}
        autoFocus
        spellCheck={false}
        classNames={{ input: classes.rows }}
        value={text}
        disabled={disabled}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.ways}>
        <Button
          disabled={disabled}
          onClick={() => {
            setTried(true);
            if (table) onRows(text);
          }}
        >
          {t("bulk-read-the-rows")}
        </Button>
        <Button variant="subtle" disabled={disabled} onClick={() => onShow(false)}>
          {t("bulk-close")}
        </Button>
      </div>
    </div>
  );
}
