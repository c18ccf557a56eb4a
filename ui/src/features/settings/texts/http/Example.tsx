/** The request with sample values, as it changes. */
import type { SmsGenericHttp } from "@/bindings";
import { exampleRequest } from "./example";
import classes from "./Http.module.css";

export function Example({ http, sender }: { http: SmsGenericHttp; sender: string }) {
  return (
    <details className={classes.example}>
      <summary>Example request</summary>
      <pre className={classes.request}>{exampleRequest(http, sender)}</pre>
    </details>
  );
}
