/** The request with sample values, as it changes. */
import type { SmsGenericHttp } from "@/bindings";
import { t } from "@/words";
import { exampleRequest } from "./example";
import classes from "./Http.module.css";

export function Example({ http, sender }: { http: SmsGenericHttp; sender: string }) {
  return (
    <details className={classes.example}>
      <summary>{t("texts-example-request")}</summary>
      <pre className={classes.request}>{exampleRequest(http, sender)}</pre>
    </details>
  );
}
