/** That a user's sign-in at the portal pauses after too many wrong ones, until when, and its end by hand. */
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useMay } from "@/app/rights";
import type { UserDetail } from "@/bindings";
import { atTime } from "@/components/time";
import { t } from "@/words";
import { useUserActions } from "../actions";
import classes from "./UserDrawer.module.css";

export function SignInPause({ detail }: { detail: UserDetail }) {
  const { user, sign_in_paused_until: until } = detail;
  const manages = useMay("manage");
  const actions = useUserActions();
  const again = useMutation({ mutationFn: () => actions.letSignInAgain(user) });
  if (until === null) return null;
  return (
    <>
      <dt>{t("users-directory-sign-in")}</dt>
      <dd>
        <span className={classes.pause}>
          <span className={classes.line}>{t("users-sign-in-paused", { time: atTime(until) })}</span>
          <span className={classes.quiet}>{t("users-sign-in-paused-means")}</span>
          {manages && (
            <Button
              variant="default"
              size="xs"
              loading={again.isPending}
              onClick={() => again.mutate()}
            >
              {t("users-let-sign-in-again")}
            </Button>
          )}
        </span>
      </dd>
    </>
  );
}
