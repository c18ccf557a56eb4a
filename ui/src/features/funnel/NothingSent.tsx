/** No invite was sent in the time that is looked at: the nearest way to one that was. */
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useMay } from "@/app/rights";
import { EmptyState } from "@/components/EmptyState";
import { t } from "@/words";
import { type FunnelSearch, isNarrowed, type Span, spans } from "./search";

export function NothingSent({
  search,
  days,
  onChange,
  onSpan,
}: {
  search: FunnelSearch;
  days: Span;
  onChange: (part: Partial<FunnelSearch>) => void;
  onSpan: (span: Span) => void;
}) {
  const navigate = useNavigate();
  const manages = useMay("manage");
  const longest = spans[spans.length - 1] as Span;
  if (isNarrowed(search))
    return (
      <EmptyState
        title={t("funnel-nothing-fits-in-days", { days })}
        action={
          <Button
            variant="default"
            onClick={() => onChange({ platform: undefined, batch: undefined, group: undefined })}
          >
            {t("funnel-clear-filters")}
          </Button>
        }
      >
        {t("funnel-no-invite-with-these-filters")}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t("funnel-nothing-sent-in-days", { days })}
      action={
        days === longest ? (
          manages && (
            <Button onClick={() => void navigate({ to: "/enrollment/enroll" })}>
              {t("funnel-enroll-device")}
            </Button>
          )
        ) : (
          <Button variant="default" onClick={() => onSpan(longest)}>
            {t("funnel-look-back", { days: longest })}
          </Button>
        )
      }
    >
      {t("funnel-once-invites-are-handed-over")}
    </EmptyState>
  );
}
