/** The page in place of the console while nobody may use it: mark, organisation, one card. */
import type { FormEvent, ReactNode } from "react";
import { Brand } from "@/components/Brand";
import classes from "./SeatPage.module.css";

export function SeatPage({
  organisation,
  title,
  text,
  onSubmit,
  children,
  foot,
}: {
  organisation: string;
  title: string;
  text?: ReactNode;
  onSubmit: () => void;
  children: ReactNode;
  /** The other way on. */
  foot?: ReactNode;
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <main className={classes.page}>
      <div className={classes.brand}>
        <Brand size={26} />
        Muster
      </div>
      <div className={classes.card}>
        <form className={classes.form} onSubmit={submit} noValidate>
          <div>
            <h1 className={classes.title}>{title}</h1>
            {text && <p className={classes.text}>{text}</p>}
          </div>
          {children}
        </form>
        {foot && <div className={classes.foot}>{foot}</div>}
      </div>
      <p className={classes.organisation}>{organisation}</p>
    </main>
  );
}
