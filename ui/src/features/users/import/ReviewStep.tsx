/** Step 3: what each row would do, in numbers and row by row, before anything does. */
import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type ImportView } from "@/bindings";
import { Chip } from "@/components/Chip";
import { ErrorState } from "@/components/ErrorState";
import filters from "@/components/list/FilterBar.module.css";
import { FileLine } from "@/features/bulk/FileLine";
import { call } from "@/platform/call";
import { t } from "@/words";
import { usersKey } from "../queries";
import { FaultsButton } from "./FaultsButton";
import { ImportFrame } from "./ImportFrame";
import { people } from "./opened";
import classes from "./Review.module.css";
import { ReviewRows, type Shown } from "./ReviewRows";
import { useImportPath } from "./search";
import { states, stateWords } from "./states";

export function ReviewStep({ view }: { view: ImportView }) {
  const path = useImportPath();
  const queries = useQueryClient();
  const [show, setShow] = useState<Shown>(null);
  // Asked anew whenever one comes here: the users may have changed meanwhile, and the columns too.
  const reviewKey = ["user-import", view.id, view.columns, view.constants, view.dialect];
  const summary = useQuery({
    queryKey: reviewKey,
    queryFn: () => call(commands.reviewUserImport(view.id)),
    staleTime: 0,
    gcTime: 0,
  });
  const commit = useMutation({
    mutationFn: () => call(commands.commitUserImport(view.id)),
    onSuccess: (done) => {
      people.committed(done);
      void queries.invalidateQueries({ queryKey: usersKey });
      void queries.invalidateQueries({ queryKey: ["domains"] });
      path.to("done", { replace: true });
    },
  });
  const data = summary.data;
  const deeds = data ? data.new + data.changed : 0;
  return (
    <ImportFrame
      step="review"
      filled
      onBack={() => path.to("columns")}
      note={
        data &&
        (deeds === 0
          ? t("users-import-nothing-to-do")
          : data.faulty > 0
            ? t("users-import-left-out-note", { n: data.faulty })
            : t("users-import-nobody-is-invited"))
      }
      actions={
        <>
          {data && data.faulty > 0 && (
            <FaultsButton
              id={view.id}
              words={t("users-import-download-faulty", { n: data.faulty })}
            />
          )}
          <Button
            size="md"
            disabled={deeds === 0 || summary.isFetching}
            loading={commit.isPending}
            onClick={() => commit.mutate()}
          >
            {data && deeds > 0 ? confirmWords(data.new, data.changed) : t("users-import-users")}
          </Button>
        </>
      }
    >
      <div className={classes.review}>
        <div className={classes.head}>
          <FileLine view={view} />
          {commit.isError && (
            <ErrorState error={commit.error} onRetry={() => commit.mutate()} compact />
          )}
          {data && (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box and needs a legend
            <div
              className={filters.chips}
              role="group"
              aria-label={t("users-import-rows-by-what-they-do")}
            >
              <Chip chosen={show === null} count={data.rows} onClick={() => setShow(null)}>
                {t("users-all")}
              </Chip>
              {states.map((state) => (
                <Chip
                  key={state}
                  chosen={show === state}
                  count={data[state]}
                  onClick={() => setShow(show === state ? null : state)}
                >
                  {stateWords[state].word}
                </Chip>
              ))}
              <Chip
                chosen={show === "doubtful"}
                onClick={() => setShow(show === "doubtful" ? null : "doubtful")}
              >
                {t("users-import-doubtful")}
              </Chip>
            </div>
          )}
        </div>
        {summary.isError ? (
          <ErrorState error={summary.error} onRetry={() => void summary.refetch()} />
        ) : data ? (
          <ReviewRows
            id={view.id}
            show={show}
            onMended={(next) => queries.setQueryData(reviewKey, next)}
            // A review done anew has other rows.
            version={summary.dataUpdatedAt}
          />
        ) : (
          <p className={classes.quiet} role="status">
            {t("users-import-checking", { n: view.rows })}
          </p>
        )}
      </div>
    </ImportFrame>
  );
}

function confirmWords(added: number, changed: number): string {
  if (changed === 0) return t("users-import-add", { n: added });
  if (added === 0) return t("users-import-change", { n: changed });
  return t("users-import-add-and-change", { added, changed });
}
