/** The push certificate: whether Apple devices can be called, with which topic, until when, and how to come to the next one. */
import { Button } from "@mantine/core";
import { IconBrandAppleFilled, IconRefresh } from "@tabler/icons-react";
import { useState } from "react";
import type { AppleSettings } from "@/bindings";
import { useNow } from "@/components/useNow";
import { t } from "@/words";
import { StatusPill } from "../StatusPill";
import classes from "./Push.module.css";
import { PushFacts } from "./PushFacts";
import { PushSteps } from "./PushSteps";
import { pushLook, pushStory } from "./pushStory";

const minute = 60_000;

export function PushCard({ stored }: { stored: AppleSettings }) {
  const now = useNow(minute);
  const story = pushStory(stored, now);
  const [asked, setAsked] = useState(false);
  const open = story.open || asked;
  return (
    <section className={classes.card} aria-labelledby="push-certificate">
      <div className={classes.head}>
        <span className={classes.tile}>
          <IconBrandAppleFilled size={20} aria-hidden />
        </span>
        <div className={classes.words}>
          <h3 className={classes.title} id="push-certificate">
            {t("apple-push-certificate")}
            <StatusPill look={pushLook(stored, now)} />
          </h3>
          <p className={classes.text}>{stored.words}</p>
        </div>
        {story.renewal && !open && (
          <Button
            variant="default"
            leftSection={<IconRefresh size={16} stroke={1.7} />}
            onClick={() => setAsked(true)}
          >
            {t("certificates-renew")}
          </Button>
        )}
      </div>
      {story.renewal && <PushFacts stored={stored} now={now} />}
      {open && (
        <PushSteps
          stored={stored}
          story={story}
          onDone={() => setAsked(false)}
          onClose={story.open ? undefined : () => setAsked(false)}
        />
      )}
    </section>
  );
}
