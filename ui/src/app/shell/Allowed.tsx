/** A page is shown to whoever may see it. Others are led to where they begin, or told why there is nothing here. */
import { Button } from "@mantine/core";
import { Navigate, Outlet, useLocation, useMatches, useNavigate } from "@tanstack/react-router";
import { EmptyState } from "@/components/EmptyState";
import { PageHead } from "@/components/PageHead";
import { t } from "@/words";
import { useConsoleSession } from "../consoleSession";
import { rightOf, roleMay, startOf } from "../rights";
import { roleWords } from "../roles";

export function Allowed() {
  const { pathname } = useLocation();
  // The address runs ahead of the page while one leads to the other.
  const page = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? "/" });
  const navigate = useNavigate();
  const role = useConsoleSession()?.role ?? null;
  if (role === null) return <Outlet />;
  if (roleMay(role, rightOf(pathname)))
    return page === "/" || roleMay(role, rightOf(page)) ? <Outlet /> : null;
  const start = startOf(role);
  // Where the console opens of itself is no page that somebody asked for.
  if (pathname === "/enrollment" || pathname === "/") return <Navigate to={start} replace />;
  return (
    <>
      <PageHead title={t("app-your-role-does-not-allow-this")} />
      <EmptyState
        title={t("app-this-page-is-not-for-your-role", { role: roleWords[role].label })}
        action={
          <Button variant="default" onClick={() => void navigate({ to: start })}>
            {t("app-open-your-first-page")}
          </Button>
        }
      >
        {roleWords[role].may}
      </EmptyState>
    </>
  );
}
