/** No invite was sent in the time that is looked at: the nearest way to one that was. */
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { EmptyState } from "@/components/EmptyState";
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
  const longest = spans[spans.length - 1] as Span;
  if (isNarrowed(search))
    return (
      <EmptyState
        title={`Nothing that fits was sent in the last ${days} days`}
        action={
          <Button
            variant="default"
            onClick={() => onChange({ platform: undefined, batch: undefined, group: undefined })}
          >
            Clear filters
          </Button>
        }
      >
        No invite with these filters was handed over in this time.
      </EmptyState>
    );
  return (
    <EmptyState
      title={`Nothing was sent in the last ${days} days`}
      action={
        days === longest ? (
          <Button onClick={() => void navigate({ to: "/enrollment/enroll" })}>Enroll device</Button>
        ) : (
          <Button variant="default" onClick={() => onSpan(longest)}>
            Look back {longest} days
          </Button>
        )
      }
    >
      Once invites are handed over, this page tells how many were opened, verified and enrolled, and
      where people drop off.
    </EmptyState>
  );
}
