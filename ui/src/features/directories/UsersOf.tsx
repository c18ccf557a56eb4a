/** How many users a directory brought, and how many of them have left it, each leading to their list. */
import { Link } from "@tanstack/react-router";
import type { DirectoryRow } from "@/bindings";
import { t } from "@/words";

export function UsersOf({ row: { id, users, left } }: { row: DirectoryRow }) {
  if (users === 0 && left === 0) return t("directories-no-users");
  return (
    <>
      <span>
        <Link to="/users" search={{ source: id }}>
          {t("count-users", { n: users })}
        </Link>
      </span>
      {left > 0 && (
        <span style={{ whiteSpace: "nowrap" }}>
          {" · "}
          <Link
            to="/users"
            search={{ left: "any", source: id }}
            title={t("directories-leavers-are")}
          >
            {t("count-left", { n: left })}
          </Link>
        </span>
      )}
    </>
  );
}
