/** The ⋮ menu of the page. */
import { ActionIcon, Menu } from "@mantine/core";
import {
  IconChartBar,
  IconDotsVertical,
  IconDownload,
  IconFileSpreadsheet,
  IconFileStack,
  IconInbox,
  IconPrinter,
  IconQrcode,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useOverview } from "@/app/session";
import { Kbd } from "@/components/Kbd";
import { LazyMenu } from "@/components/LazyMenu";
import { t } from "@/words";
import { afterMenu } from "./afterMenu";

const icon = { size: 16, stroke: 1.7 } as const;

export function PageMenu({
  manages,
  onPrint,
  onExport,
}: {
  /** Whoever sits there may change things. */
  manages: boolean;
  /** Undefined when the list shows nothing. */
  onPrint: (() => void) | undefined;
  onExport: () => void;
}) {
  const overview = useOverview();
  const navigate = useNavigate();
  return (
    <LazyMenu
      position="bottom-end"
      width={232}
      target={
        <ActionIcon variant="default" aria-label={t("enrollment-more")}>
          <IconDotsVertical size={17} stroke={1.7} />
        </ActionIcon>
      }
    >
      {manages && (
        <>
          <Menu.Item
            leftSection={<IconFileSpreadsheet {...icon} />}
            rightSection={<Kbd keys="b" />}
            onClick={() => void navigate({ to: "/enrollment/bulk" })}
          >
            {t("enrollment-bulk-enrollment")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconQrcode {...icon} />}
            onClick={() =>
              void navigate({ to: "/settings/$section", params: { section: "self-enrollment" } })
            }
          >
            {t("enrollment-self-enrollment")}
          </Menu.Item>
          <Menu.Divider />
        </>
      )}
      <Menu.Item
        leftSection={<IconFileStack {...icon} />}
        onClick={() => void navigate({ to: "/batches" })}
      >
        {t("enrollment-import-history")}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconChartBar {...icon} />}
        onClick={() => void navigate({ to: "/enrollment/funnel" })}
      >
        {t("enrollment-funnel")}
      </Menu.Item>
      {overview?.mail_is_trial && (
        <Menu.Item
          leftSection={<IconInbox {...icon} />}
          onClick={() => void navigate({ to: "/outbox" })}
        >
          {t("enrollment-trial-outbox")}
        </Menu.Item>
      )}
      {manages && (
        <Menu.Item
          leftSection={<IconPrinter {...icon} />}
          disabled={!onPrint}
          onClick={onPrint && afterMenu(onPrint)}
        >
          {t("enrollment-print-cards")}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconDownload {...icon} />} onClick={onExport}>
        {t("enrollment-export-csv")}
      </Menu.Item>
    </LazyMenu>
  );
}
