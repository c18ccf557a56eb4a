/** The one address: whether it is open, what keeps users away from it, its code, and its poster. */
import { Button } from "@mantine/core";
import { IconExternalLink, IconMaximize, IconPrinter } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "@/app/rights";
import { commands, type SelfEnrollmentPage } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import { QrImage } from "@/components/QrImage";
import { ReadingButton } from "@/components/ReadOnly";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import classes from "./AddressCard.module.css";
import { CodeDialog } from "./CodeDialog";
import { PosterDialog } from "./PosterDialog";
import { Standing } from "./Standing";

const icon = { size: 16, stroke: 1.7 } as const;

export function AddressCard({ page }: { page: SelfEnrollmentPage }) {
  const manages = useMay("manage");
  const [shown, setShown] = useState<"code" | "poster" | null>(null);
  const open = useMutation({
    mutationFn: () => call(commands.openLink(page.address)),
    onError: toasts.failed,
  });
  return (
    <section className={classes.card} aria-label={t("self-the-address")}>
      <QrImage
        path={page.qr_path}
        side={page.qr_side}
        size={148}
        label={t("self-qr-code-of-the-address")}
      />
      <div className={classes.words}>
        <Standing page={page} />
        <p className={classes.address}>
          <span className="truncate" title={page.address}>
            {page.address}
          </span>
          <CopyButton value={page.address} name={t("self-copy-the-address")} />
        </p>
        <div className={classes.actions}>
          <ReadingButton
            variant="default"
            leftSection={<IconExternalLink {...icon} />}
            loading={open.isPending}
            onClick={() => open.mutate()}
          >
            {t("self-open")}
          </ReadingButton>
          <ReadingButton
            variant="default"
            leftSection={<IconMaximize {...icon} />}
            onClick={() => setShown("code")}
          >
            {t("self-show-code-large")}
          </ReadingButton>
          {manages && (
            <Button
              variant="default"
              leftSection={<IconPrinter {...icon} />}
              onClick={() => setShown("poster")}
            >
              {t("self-print-poster")}
            </Button>
          )}
        </div>
      </div>
      <CodeDialog page={page} opened={shown === "code"} onClose={() => setShown(null)} />
      <PosterDialog page={page} opened={shown === "poster"} onClose={() => setShown(null)} />
    </section>
  );
}
