/** How invitees prove who they are, with what each way is worth and costs. */
import {
  type Icon,
  IconAddressBook,
  IconAlertTriangle,
  IconKey,
  IconShieldLock,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { Authentication } from "@/bindings";
import { ChoiceCard, ChoiceGroup } from "@/components/ChoiceCard";
import { t } from "@/words";
import { SettingHeading } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import classes from "./AuthenticationCards.module.css";
import { authenticationWords, type EnrollmentForm } from "./enrollmentForm";

interface Way {
  id: Authentication;
  icon: Icon;
  text: string;
  works: string;
  watch: string;
  /** Of three. */
  protection: 1 | 2 | 3;
  effort: 1 | 2 | 3;
}

const ways: readonly Way[] = [
  {
    id: "passcode",
    icon: IconKey,
    text: t("authentication-passcode-text"),
    works: t("authentication-passcode-works"),
    watch: t("authentication-passcode-watch"),
    protection: 1,
    effort: 1,
  },
  {
    id: "directory",
    icon: IconAddressBook,
    text: t("authentication-directory-text"),
    works: t("authentication-directory-works"),
    watch: t("authentication-directory-watch"),
    protection: 2,
    effort: 2,
  },
  {
    id: "two_factor",
    icon: IconShieldLock,
    text: t("authentication-two-factor-text"),
    works: t("authentication-two-factor-works"),
    watch: t("authentication-two-factor-watch"),
    protection: 3,
    effort: 3,
  },
];

const grades = {
  1: t("authentication-grade-low"),
  2: t("authentication-grade-medium"),
  3: t("authentication-grade-high"),
};

export function AuthenticationCards({ form }: { form: SettingsForm<EnrollmentForm> }) {
  const { values, set, was, error } = form;
  const { directory_ready, directory_words } = values.page;
  const isOff = (id: Authentication) => id !== "passcode" && !directory_ready;
  const before = was("authentication");
  const problem = error("authentication");
  return (
    <section className={classes.section} data-error={problem ? true : undefined}>
      <SettingHeading>{t("authentication-authentication")}</SettingHeading>
      <ChoiceGroup
        label={t("authentication-authentication")}
        value={values.authentication}
        values={ways.map(({ id }) => (isOff(id) ? null : id))}
        onChange={(id) => set({ authentication: id as Authentication })}
        className={classes.cards}
      >
        {ways.map((way) => (
          <ChoiceCard
            key={way.id}
            value={way.id}
            title={authenticationWords[way.id]}
            icon={<way.icon size={18} stroke={1.7} aria-hidden />}
            disabled={isOff(way.id)}
            stacked
          >
            <span className={classes.whole}>
              <span className={classes.text}>{way.text}</span>
              <span className={classes.facts}>
                <Fact name={t("authentication-works-for")}>{way.works}</Fact>
                <Fact name={t("authentication-watch-out")}>{way.watch}</Fact>
                {isOff(way.id) && (
                  <span className={classes.off}>{t("authentication-needs-a-directory")}</span>
                )}
                <span className={classes.meters}>
                  <Meter name={t("authentication-protection")} grade={way.protection} strong />
                  <Meter name={t("authentication-effort")} grade={way.effort} />
                </span>
              </span>
            </span>
          </ChoiceCard>
        ))}
      </ChoiceGroup>
      <p className={classes.fixed}>{t("authentication-passcode-fixed")}</p>
      {before !== undefined && (
        <p className={classes.was}>{t("settings-was", { value: before })}</p>
      )}
      {problem && (
        <p className={classes.error} role="alert">
          {problem}
        </p>
      )}
      {!directory_ready && (
        <p className={classes.directory}>
          <IconAlertTriangle size={15} stroke={1.7} aria-hidden />
          <span>
            {directory_words} {t("authentication-two-ways-need-one")}{" "}
            <Link to="/directories">{t("authentication-open-directories")}</Link>
          </span>
        </p>
      )}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <span className={classes.fact}>
      <span className={classes.name}>{name} </span>
      <span className={classes.value}>{children}</span>
    </span>
  );
}

function Meter({ name, grade, strong }: { name: string; grade: 1 | 2 | 3; strong?: boolean }) {
  return (
    <span className={classes.meter} title={grades[grade]}>
      <span className={classes.name}>{name}</span>
      <span className="visually-hidden"> {grades[grade]}</span>
      <span className={classes.bars} data-strong={strong || undefined} aria-hidden>
        {([1, 2, 3] as const).map((bar) => (
          <span key={bar} className={classes.bar} data-full={bar <= grade || undefined} />
        ))}
      </span>
    </span>
  );
}
