/** The form of a directory of either kind, new or saved: its fields, its test, and saving it. */
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, type RefObject, useRef, useState } from "react";
import { useMay } from "@/app/rights";
import { commands, type DirectoryDetail, type DirectoryDraft, type OidcGuide } from "@/bindings";
import { FixedUnlessManaged } from "@/components/ReadOnly";
import { Refusable } from "@/components/Refusable";
import { useFirstRefused } from "@/components/useFirstRefused";
import { FormFoot } from "@/features/settings/form/FormFoot";
import { FormFailure, FormPending } from "@/features/settings/form/FormState";
import {
  type FieldNames,
  type SettingsForm,
  useSettingsForm,
} from "@/features/settings/form/useSettingsForm";
import { AppError, call } from "@/platform/call";
import { t } from "@/words";
import { directoriesKey, formKey, presetsKey } from "../queries";
import { type Beginning, beginningOf, type CommonForm, placesOf, type Source } from "./common";
import classes from "./Form.module.css";
import { ldapFieldsOf, oidcFieldsOf, refusalOf } from "./failedStep";
import { LdapFields } from "./LdapFields";
import { type LdapForm, ldapNames, toLdapDraft, toLdapForm } from "./ldapForm";
import { OidcFields } from "./OidcFields";
import {
  lacksSecret,
  type OidcForm,
  oidcNames,
  providerFields,
  toOidcDraft,
  toOidcForm,
} from "./oidcForm";
import { notReadyWords, TestCard } from "./TestCard";

interface Props {
  source: Source;
  head: ReactNode;
  /** A new one was saved, and nobody is on the way elsewhere. */
  onSaved?: (id: string) => void;
}

interface Shape<T extends CommonForm> {
  names: FieldNames<T>;
  toForm: (beginning: Beginning) => T;
  toDraft: (source: Source, form: T) => DirectoryDraft;
  /** Enough is filled in to try it. */
  ready: (form: T) => boolean;
  /** Why it is not even sent: what the form says and its draft cannot. */
  refused?: (form: T) => AppError | null;
  fields: (form: SettingsForm<T>) => ReactNode;
  /** Where it is mended that a step of the test failed. */
  atFault: (step: string, form: T) => readonly string[];
}

export function LdapDirectoryForm(props: Props) {
  return (
    <Form<LdapForm>
      {...props}
      names={ldapNames}
      toForm={toLdapForm}
      toDraft={toLdapDraft}
      ready={(form) => form.host.trim() !== ""}
      fields={(form) => <LdapFields form={form} />}
      atFault={ldapFieldsOf}
    />
  );
}

export function OidcDirectoryForm({
  guide,
  redirectAddress,
  ...props
}: Props & { guide: OidcGuide | null; redirectAddress: string }) {
  return (
    <Form<OidcForm>
      {...props}
      names={oidcNames}
      toForm={toOidcForm}
      toDraft={toOidcDraft}
      ready={(form) => {
        const [first] = providerFields[form["provider.kind"]];
        return form.client_id.trim() !== "" && (first === undefined || form[first] !== "");
      }}
      refused={(form) =>
        lacksSecret(form)
          ? new AppError({
              code: "invalid_input",
              message: t("directories-client-secret-missing"),
              field: "secret",
            })
          : null
      }
      fields={(form) => <OidcFields form={form} guide={guide} redirectAddress={redirectAddress} />}
      atFault={oidcFieldsOf}
    />
  );
}

/** Of a new one nothing is replaced. */
const secretIsEntered = () => t("server-value-secret-entered");

function Form<T extends CommonForm>({
  source,
  head,
  onSaved,
  names,
  toForm,
  toDraft,
  ready,
  refused,
  fields,
  atFault,
}: Props & Shape<T>) {
  const queries = useQueryClient();
  const manages = useMay("manage");
  const fresh = source.kind === "new";
  const saved = useRef<DirectoryDetail | null>(null);
  const { query, form } = useSettingsForm<T>({
    queryKey: formKey(source.kind === "saved" ? source.id : `${source.newId} ${source.preset.id}`),
    read: async () =>
      toForm(
        beginningOf(source.kind === "saved" ? await call(commands.directory(source.id)) : source),
      ),
    write: async (values) => {
      const refusal = refused?.(values);
      if (refusal) throw refusal;
      const detail = await call(commands.saveDirectory(toDraft(source, values)));
      saved.current = detail;
      void queries.invalidateQueries({ queryKey: [...directoriesKey, "live"] });
      // The next new one gets an id of its own.
      if (source.kind === "new") queries.removeQueries({ queryKey: presetsKey });
      return toForm(beginningOf(detail));
    },
    names: fresh ? { ...names, secret: { ...names.secret, words: secretIsEntered } } : names,
    fresh,
  });
  const again = useRef<(() => void) | null>(null);
  const [testing, setTesting] = useState(false);
  // Of a new one: what a test went well with. Until that is what the form says, the test comes next.
  const [worked, setWorked] = useState<string | null>(null);
  const testNext =
    fresh && form !== null && worked !== JSON.stringify(toDraft(source, form.values));
  const whyNoTest =
    form && !ready(form.values) ? notReadyWords(toDraft(source, form.values)) : null;
  const save = async () => {
    if (form && (await form.save()) && saved.current) onSaved?.(saved.current.row.id);
  };
  return (
    <div className={classes.page}>
      {head}
      <div className={classes.body}>
        <div className={classes.column}>
          {!form ? (
            <FormPending query={query} words={t("directories-reading-one")} />
          ) : manages ? (
            <Content
              form={form}
              source={source}
              {...{ names, toDraft, ready, fields, atFault, again }}
              onBusy={setTesting}
              onWorked={(tested) => setWorked(JSON.stringify(tested))}
            />
          ) : (
            <FixedUnlessManaged>{fields(form)}</FixedUnlessManaged>
          )}
        </div>
      </div>
      {manages && form && (
        <FormFoot
          form={form}
          fresh={fresh ? t("directories-add-directory") : undefined}
          beside={
            <Refusable
              variant={testNext ? "filled" : "default"}
              size="md"
              aria-label={[
                t("directories-test-the-form"),
                whyNoTest !== null && t("app-off-because", { why: whyNoTest }),
              ]
                .filter(Boolean)
                .join("")}
              why={whyNoTest}
              disabled={form.saving}
              loading={testing}
              onClick={() => again.current?.()}
            >
              {t("directories-test")}
            </Refusable>
          }
          quiet={testNext}
          onSave={() => void save()}
        />
      )}
    </div>
  );
}

function Content<T extends CommonForm>({
  form,
  source,
  names,
  toDraft,
  ready,
  fields,
  atFault,
  again,
  onBusy,
  onWorked,
}: Omit<Shape<T>, "toForm" | "refused"> & {
  form: SettingsForm<T>;
  source: Source;
  again: RefObject<(() => void) | null>;
  onBusy: (busy: boolean) => void;
  onWorked: (tested: DirectoryDraft) => void;
}) {
  const [tested, setTested] = useState<unknown>();
  useFirstRefused(tested);
  const known = Object.keys(names).flatMap(placesOf);
  return (
    <>
      <FormFailure failure={form.failure} fields={known} />
      {fields(form)}
      <TestCard
        draft={toDraft(source, form.values)}
        ready={ready(form.values)}
        again={again}
        onBusy={onBusy}
        inBar={source.kind === "new" || form.changes.length > 0}
        onWorked={onWorked}
        onFailed={(step) => form.refuse(step && refusalOf(step, atFault(step.step, form.values)))}
        onRefused={(cause) => {
          form.refuse(cause);
          setTested(cause);
        }}
      />
    </>
  );
}
