/** The rules in their order. The first that holds decides; they are moved by buttons, or by Alt and an arrow key. */
import { ActionIcon, Button } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowRight,
  IconArrowUp,
  IconPencil,
  IconPlus,
  IconTrash,
} from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useMay } from "@/app/rights";
import type { RuleView } from "@/bindings";
import { DeedDialog } from "@/components/DeedDialog";
import { toasts } from "@/components/toasts";
import { Say, t } from "@/words";
import classes from "./Rules.module.css";
import type { AskedRule } from "./RulesTab";
import { conditions } from "./ruleWords";
import { draftOf, type RuleBook } from "./useRuleBook";

const icon = { size: 16, stroke: 1.7, "aria-hidden": true } as const;

export function RuleList({
  rules,
  book,
  decided,
  onAsk,
}: {
  rules: readonly RuleView[];
  book: RuleBook;
  /** Number of the rule that decided the last try. */
  decided: number | null;
  onAsk: (asked: AskedRule) => void;
}) {
  const manages = useMay("manage");
  const [said, setSaid] = useState("");
  const [removing, setRemoving] = useState<RuleView | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const shift = (rule: RuleView, by: 1 | -1) => {
    const to = book.shift(rule.id, by);
    if (to !== null) setSaid(t("groups-rule-moved", { group: rule.group, to }));
  };
  const onKeyDown = (event: React.KeyboardEvent, rule: RuleView) => {
    const by = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    if (by !== undefined && event.altKey && manages) {
      event.preventDefault();
      event.stopPropagation();
      shift(rule, by);
      return;
    }
    if (event.target !== event.currentTarget) return;
    if (by !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      const items = [...(list.current?.querySelectorAll<HTMLElement>("li") ?? [])];
      items[items.indexOf(event.currentTarget as HTMLElement) + by]?.focus();
    } else if (!manages) return;
    else if (event.key === "Enter") onAsk({ rule });
    else if (event.key === "Delete") setRemoving(rule);
  };
  return (
    <section className={classes.section} aria-labelledby="rules">
      <div className={classes.head}>
        <div>
          <h2 id="rules" className={classes.heading}>
            {t("groups-rules")}
          </h2>
          <p className={classes.hint}>{t("groups-rules-means")}</p>
        </div>
        {manages && (
          <Button
            variant="default"
            leftSection={<IconPlus {...icon} />}
            onClick={() => onAsk({ rule: null })}
          >
            {t("groups-add-rule")}
          </Button>
        )}
      </div>
      {rules.length === 0 ? (
        <p className={classes.none}>{t("groups-no-rules-yet")}</p>
      ) : (
        <ol ref={list} className={classes.rules}>
          {rules.map((rule, index) => (
            <li
              key={rule.id}
              className={classes.rule}
              data-decided={rule.number === decided || undefined}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by keys
              tabIndex={0}
              aria-label={t("groups-rule-number", { n: rule.number })}
              aria-keyshortcuts={manages ? "Alt+ArrowUp Alt+ArrowDown Enter Delete" : undefined}
              onKeyDown={(event) => onKeyDown(event, rule)}
            >
              <span className={classes.number}>{rule.number}</span>
              <span className={classes.when}>
                {conditions(rule).map((condition) => (
                  <span key={condition} className={classes.condition}>
                    {condition}
                  </span>
                ))}
              </span>
              <IconArrowRight size={15} stroke={1.7} className={classes.arrow} aria-hidden />
              <span className={`${classes.to} truncate`} title={rule.group}>
                {rule.group}
              </span>
              {manages && (
                <span className={classes.buttons}>
                  <ActionIcon
                    className={classes.shift}
                    aria-label={t("groups-rule-up", { n: rule.number })}
                    title={t("groups-move-up")}
                    disabled={index === 0}
                    onClick={() => shift(rule, -1)}
                  >
                    <IconArrowUp {...icon} />
                  </ActionIcon>
                  <ActionIcon
                    className={classes.shift}
                    aria-label={t("groups-rule-down", { n: rule.number })}
                    title={t("groups-move-down")}
                    disabled={index === rules.length - 1}
                    onClick={() => shift(rule, 1)}
                  >
                    <IconArrowDown {...icon} />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={t("groups-rule-edit", { n: rule.number })}
                    title={t("groups-edit")}
                    onClick={() => onAsk({ rule })}
                  >
                    <IconPencil {...icon} />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={t("groups-rule-remove", { n: rule.number })}
                    title={t("groups-remove")}
                    onClick={() => setRemoving(rule)}
                  >
                    <IconTrash {...icon} />
                  </ActionIcon>
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <DeedDialog
        asked={removing}
        danger
        words={(rule) => ({
          title: t("groups-rule-remove-title", { n: rule.number }),
          confirm: t("groups-rule-remove-confirm"),
          text: (
            <Say
              id="groups-rule-remove-means"
              vars={{ conditions: conditions(rule).join(", "), group: rule.group }}
              parts={{ b: (inside) => <strong>{inside}</strong> }}
            />
          ),
        })}
        onConfirm={async (rule) => {
          await book.save.mutateAsync((all) =>
            all.filter((one) => one.id !== rule.id).map(draftOf),
          );
          toasts.done(t("groups-rule-removed", { n: rule.number }));
        }}
        onClose={() => setRemoving(null)}
      />
    </section>
  );
}
