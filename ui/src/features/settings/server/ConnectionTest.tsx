/**
 * *Test connection*: name look-up, connection, encryption, sign-in, and what comes last with this
 * server. It tries what the form says now, saved or not, and changes nothing at the server.
 */
import { Button, Loader } from "@mantine/core";
import {
  IconAlertCircleFilled,
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleMinus,
  IconPlugConnected,
} from "@tabler/icons-react";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import type { TestStep } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { Say, t } from "@/words";
import { SettingCard } from "../form/SettingRow";
import { ToAuthority } from "./AuthorityField";
import classes from "./ConnectionTest.module.css";
import {
  type Answerer,
  type ConnectionTestKind,
  type NamedStep,
  useConnectionTest,
} from "./useConnectionTest";

export function ConnectionTest<C>({
  kind,
  change,
  ready,
  notReady = t("server-name-one-first"),
  beside,
  onRefused,
  besides,
  below,
  again,
  onBusy,
  elsewhere,
  ofAuthority,
}: {
  kind: ConnectionTestKind<C>;
  /** The form as it would be saved. */
  change: C;
  /** A server is named. */
  ready: boolean;
  /** What it is not ready for. */
  notReady?: string;
  /** Beside the button. */
  beside?: ReactNode;
  /** Hears of a form that was refused before anything was tested. */
  onRefused?: (cause: unknown) => void;
  /** In a sentence after how the steps went: what else is to be looked at. */
  besides?: ReactNode;
  /** What was found besides the steps. */
  below?: ReactNode;
  /** Where whoever has a button of their own finds what begins it. */
  again?: RefObject<(() => void) | null>;
  /** Hears whether that button would begin nothing, since what the form says is being tested. Must not change. */
  onBusy?: (busy: boolean) => void;
  /** That button is in view: there is none here. */
  elsewhere?: boolean;
  /** The form shows the field of an own certificate authority: a remedy that asks for one leads there. */
  ofAuthority?: boolean;
}) {
  const title = kind.title ?? t("server-test-connection");
  const test = useConnectionTest(kind);
  const changed =
    test.tested !== undefined && JSON.stringify(test.tested) !== JSON.stringify(change);
  const stale = changed && !test.running;
  // The engine has no way to stop one. Whoever has changed the form begins anew, and hears of the old one no more.
  const busy = test.running && !changed;
  const begin = () => test.run(change, onRefused);
  useEffect(() => {
    if (again) again.current = busy ? null : begin;
  });
  useEffect(() => onBusy?.(busy), [onBusy, busy]);
  const result = useRef<HTMLElement>(null);
  const summary = useRef<HTMLParagraphElement>(null);
  // The result may lie below the fold: bring it, and the focus, to whoever asked. All of it if it fits, else from its summary on.
  useEffect(() => {
    if (!test.begun) return;
    const shown = result.current;
    shown?.focus({ preventScroll: true });
    shown?.scrollIntoView({ block: test.running ? "nearest" : "end" });
    summary.current?.scrollIntoView({ block: "nearest" });
  }, [test.begun, test.running]);
  return (
    <SettingCard
      title={title}
      aside={
        <div className={classes.buttons}>
          {!elsewhere && (
            <Button
              variant="default"
              leftSection={<IconPlugConnected size={16} stroke={1.7} />}
              loading={busy}
              disabled={!ready}
              onClick={begin}
            >
              {title}
            </Button>
          )}
          {beside}
        </div>
      }
    >
      <section
        ref={result}
        tabIndex={-1}
        className={classes.result}
        aria-label={t("server-result-of-the-test")}
      >
        <p ref={summary} className={classes.intro} role="status">
          {!ready
            ? notReady
            : stale
              ? t("server-the-form-was-changed-since")
              : test.begun
                ? verdict(kind, test.steps, test.running)
                : `${t("server-tries-the-form-as-it")} ${kind.harmless}`}
          {besides && !stale && test.begun && !test.running && <> {besides}</>}
        </p>
        {test.failure && <ErrorState error={test.failure} compact />}
        <ol className={classes.steps} aria-busy={test.running} data-stale={stale || undefined}>
          {kind.steps.map(({ id, name }, index) => {
            const step = test.steps.find((told) => told.step === id);
            const now = test.running && !step && test.steps.length === index;
            return (
              <Step
                key={id}
                name={name}
                who={kind.who ?? "server"}
                step={step && saidOnce(step, test.steps)}
                now={now}
                ofAuthority={ofAuthority}
              />
            );
          })}
        </ol>
        {below}
      </section>
    </SettingCard>
  );
}

/** How the engine's remedies name the file that the field of an own authority takes. */
const pem = "(PEM)";

const saidIds = {
  server: "server-server-said",
  gateway: "server-gateway-said",
  directory: "server-directory-said",
} as const satisfies Record<Answerer, string>;

const placeOf = (step: string) => `test-step-${step}`;

function verdict(
  kind: { steps: readonly NamedStep[]; works: string },
  steps: readonly TestStep[],
  running: boolean,
): ReactNode {
  const nameOf = ({ step }: TestStep) => kind.steps.find(({ id }) => id === step)?.name ?? step;
  const failed = steps.find((step) => step.outcome === "failed");
  if (failed) return t("server-it-stopped-at", { name: nameOf(failed) });
  if (running) return t("server-testing");
  const doubtful = steps.find((step) => step.outcome === "doubtful");
  if (doubtful)
    return (
      <Say
        id="server-works-with-doubt"
        vars={{ name: nameOf(doubtful) }}
        parts={{
          link: (inside) => <LookAt place={placeOf(doubtful.step)}>{inside}</LookAt>,
        }}
      />
    );
  return steps.length > 0 ? kind.works : "";
}

/** Brings what it names into view, and the focus there. */
export function LookAt({ place, children }: { place: string; children: ReactNode }) {
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        const found = document.getElementById(place);
        found?.scrollIntoView({ block: "center" });
        found?.focus({ preventScroll: true });
      }}
    >
      {children}
    </button>
  );
}

/** Why steps were left out stands at the first of them; the others only say that they were. */
function saidOnce(step: TestStep, all: readonly TestStep[]): TestStep {
  if (step.outcome !== "skipped") return step;
  const first = all.find(({ outcome, words }) => outcome === "skipped" && words === step.words);
  return first === step ? step : { ...step, words: t("server-not-tried") };
}

function Step({
  name,
  who,
  step,
  now,
  ofAuthority,
}: {
  name: string;
  who: Answerer;
  step: TestStep | undefined;
  now: boolean;
  ofAuthority?: boolean;
}) {
  return (
    <li
      id={step && placeOf(step.step)}
      tabIndex={-1}
      className={classes.step}
      data-outcome={step?.outcome}
    >
      <span className={classes.mark}>
        <Mark outcome={step?.outcome} now={now} />
      </span>
      <div className={classes.words}>
        <p className={classes.name}>
          <Say
            id={spoken(step, now)}
            vars={{ name }}
            parts={{ hidden: (inside) => <span className="visually-hidden">{inside}</span> }}
          />
        </p>
        {step?.words && <p className={classes.text}>{step.words}</p>}
        {step?.remedy && (
          <p className={classes.remedy}>
            {step.remedy} {ofAuthority && step.remedy.includes(pem) && <ToAuthority />}
          </p>
        )}
        {step?.server_said && (
          <p className={classes.said}>
            <Say
              id={saidIds[who]}
              vars={{ words: step.server_said }}
              parts={{ q: (inside) => <q>{inside}</q> }}
            />
          </p>
        )}
      </div>
      {step && step.outcome !== "skipped" && (
        <span className={`${classes.took} tabular`}>
          {t("server-milliseconds", { n: String(step.took_ms) })}
        </span>
      )}
    </li>
  );
}

function spoken(step: TestStep | undefined, now: boolean) {
  if (!step) return now ? "server-step-running" : "server-step-not-run";
  if (step.outcome === "ok") return "server-step-works";
  if (step.outcome === "doubtful") return "server-step-doubtful";
  return step.outcome === "failed" ? "server-step-failed" : "server-step-skipped";
}

function Mark({ outcome, now }: { outcome: string | undefined; now: boolean }) {
  if (now) return <Loader size={16} />;
  switch (outcome) {
    case "ok":
      return <IconCircleCheckFilled size={18} className={classes.ok} aria-hidden />;
    case "failed":
      return <IconAlertCircleFilled size={18} className={classes.failed} aria-hidden />;
    case "doubtful":
      return <IconAlertTriangleFilled size={18} className={classes.doubtful} aria-hidden />;
    case "skipped":
      return <IconCircleMinus size={18} stroke={1.7} className={classes.quiet} aria-hidden />;
    default:
      return <IconCircleDashed size={18} stroke={1.7} className={classes.quiet} aria-hidden />;
  }
}
