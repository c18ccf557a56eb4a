/** A file that is dropped anywhere on the page opens bulk enrollment with it. */
import { useNavigate } from "@tanstack/react-router";
import { bring } from "@/features/bulk/arrival";
import { useFileDrag } from "@/features/bulk/useFileDrag";
import { t } from "@/words";
import classes from "./DropToImport.module.css";

export function DropToImport() {
  const navigate = useNavigate();
  const over = useFileDrag((paths) => {
    bring(paths);
    void navigate({ to: "/enrollment/bulk", search: { step: "upload" } });
  });
  return over ? (
    <div className={classes.veil}>
      <p className={classes.words}>{t("enrollment-let-go-to-open-this")}</p>
    </div>
  ) : null;
}
