/** Parts side by side: each one's funnel as a bar in shares of its own, so that large and small ones compare. */
import { Link, useNavigate } from "@tanstack/react-router";
import type { FunnelBy, FunnelPart } from "@/bindings";
import { count, percent } from "@/components/numbers";
import { PlatformIcon } from "@/components/PlatformIcon";
import { platforms } from "@/components/platforms";
import { stateLooks } from "@/components/states";
import { funnelStages } from "@/features/enrollment/FunnelStages";
import { t } from "@/words";
import { worstWords } from "./dropOff";
import classes from "./PartsTable.module.css";
import { partTarget } from "./partTarget";
import { type FunnelSearch, splitWords } from "./search";

export function PartsTable({
  by,
  parts,
  search,
}: {
  by: FunnelBy;
  parts: readonly FunnelPart[];
  search: FunnelSearch;
}) {
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{splitWords[by]}</th>
            <th scope="col">
              <span className="visually-hidden">{t("funnel-picture")}</span>
            </th>
            {funnelStages.map((stage) => (
              <th key={stage} scope="col" className={classes.figure}>
                {stateLooks[stage].word}
              </th>
            ))}
            <th scope="col">{t("funnel-most-drop-off")}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <PartRow key={part.key} by={by} part={part} search={search} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PartRow({ by, part, search }: { by: FunnelBy; part: FunnelPart; search: FunnelSearch }) {
  const navigate = useNavigate();
  const target = partTarget(by, part, search);
  const platform = by === "platform" && platforms.find((known) => known === part.key);
  return (
    <tr
      data-leads={target ? true : undefined}
      onClick={(event) => {
        if (!target || (event.target as Element).closest("a")) return;
        void navigate({ to: "/enrollment", search: target });
      }}
    >
      <th scope="row">
        <span className={classes.name}>
          {platform && <PlatformIcon platform={platform} />}
          {target ? (
            <Link
              to="/enrollment"
              search={target}
              className="truncate"
              title={t("funnel-show-its-invites-in-the", { name: part.name })}
            >
              {part.name}
            </Link>
          ) : (
            <span className="truncate" title={part.name}>
              {part.name}
            </span>
          )}
        </span>
      </th>
      <td>
        <PartBar part={part} />
      </td>
      {funnelStages.map((stage, index) => (
        <td key={stage} className={classes.figure}>
          {count(part[stage])}
          {index > 0 && <span className={classes.share}>{percent(part[stage], part.sent)}</span>}
        </td>
      ))}
      <td className={classes.worst}>{worstWords(part) ?? t("funnel-nobody")}</td>
    </tr>
  );
}

/** Decorative: the figures stand beside it. */
function PartBar({ part }: { part: FunnelPart }) {
  const share = (value: number) => (part.sent > 0 ? (value / part.sent) * 100 : 0);
  return (
    <svg className={classes.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {funnelStages.map((stage, index) => (
        <rect
          key={stage}
          width={share(part[stage])}
          height="10"
          fill={`var(--funnel-${index + 1})`}
        />
      ))}
    </svg>
  );
}
