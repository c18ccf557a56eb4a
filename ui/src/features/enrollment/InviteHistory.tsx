/** The timeline of an invite, and its messages with what server or gateway said. */
import { IconMail, IconMessage } from "@tabler/icons-react";
import type { MessageRow, TimelineEntry, Via } from "@/bindings";
import { RelativeTime } from "@/components/RelativeTime";
import { Timeline } from "@/components/Timeline";
import { Say, t } from "@/words";
import classes from "./InviteDrawer.module.css";
import { isTrialReply, kindWords, messageWords, timelineWords } from "./timelineWords";

export function InviteTimeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <Timeline
      lines={entries.map((entry) => {
        const { words, tone, detail } = timelineWords(entry);
        return {
          at: entry.at,
          words,
          tone,
          beside: [detail, entry.by && t("enrollment-event-by", { name: entry.by })]
            .filter(Boolean)
            .join(" · "),
          title: isTrialReply(entry.detail) ? entry.detail : undefined,
        };
      })}
    />
  );
}

export function Messages({ messages, via }: { messages: readonly MessageRow[]; via: Via }) {
  return (
    <section aria-labelledby="messages">
      <h3 id="messages" className={classes.heading}>
        {t("enrollment-messages")}
      </h3>
      {messages.length === 0 && (
        <p className={classes.quiet}>
          {via === "by_myself"
            ? t("enrollment-none-this-invite-was-shown")
            : t("enrollment-none-yet")}
        </p>
      )}
      <ul className={classes.messages}>
        {messages.map((message) => (
          <li key={message.id} className={classes.message} data-old={!message.current || undefined}>
            <span className={classes.eventHead}>
              <span className={classes.eventWords}>
                <Channel message={message} />
                {t(
                  message.current
                    ? "enrollment-message-of-kind"
                    : "enrollment-message-of-older-link",
                  { kind: kindWords[message.kind], words: messageWords(message) },
                )}
              </span>
              <span className={classes.quiet}>
                <RelativeTime at={message.updated_at} />
              </span>
            </span>
            {message.reply && isTrialReply(message.reply) ? (
              <details className={classes.quiet}>
                <summary>{t("enrollment-details")}</summary>
                <code className={classes.reply}>{message.reply}</code>
              </details>
            ) : (
              message.reply && <code className={classes.reply}>{message.reply}</code>
            )}
            <span className={classes.quiet}>
              {message.state === "queued" ? (
                <Say
                  id="enrollment-message-goes-out"
                  parts={{ time: <RelativeTime at={message.due_at} /> }}
                />
              ) : (
                [
                  t("count-attempts", { n: message.attempts }),
                  message.segments !== null &&
                    message.segments > 0 &&
                    t("enrollment-text-parts", { n: message.segments }),
                  message.cost,
                ]
                  .filter(Boolean)
                  .join(" · ")
              )}
            </span>
            <Fate message={message} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Channel({ message: { channel } }: { message: MessageRow }) {
  const [Mark, word] =
    channel === "sms"
      ? [IconMessage, t("enrollment-channel-text")]
      : [IconMail, t("enrollment-channel-mail")];
  return (
    <span className={classes.channel} title={word}>
      <Mark size={15} stroke={1.7} aria-hidden />
      <span className="visually-hidden">{t("enrollment-channel-of", { channel: word })} </span>
    </span>
  );
}

/** What a report said later: only it knows whether a message arrived. */
function Fate({ message: { delivered_at, returned_at } }: { message: MessageRow }) {
  if (delivered_at === null && returned_at === null) return null;
  return (
    <span className={classes.fate} data-bad={returned_at !== null || undefined}>
      <Say
        id={returned_at === null ? "enrollment-message-delivered" : "enrollment-message-returned"}
        parts={{ time: <RelativeTime at={returned_at ?? delivered_at} /> }}
      />
    </span>
  );
}
