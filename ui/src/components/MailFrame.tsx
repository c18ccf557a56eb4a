/**
 * A mail's HTML, shown as a mail program would. The frame runs no script, opens nothing, and
 * cannot read the window around it: what a template holds can do no harm here. Its own content
 * scrolls, because a frame that is locked up cannot tell its height.
 */
import type { CSSProperties } from "react";
import classes from "./MailFrame.module.css";

/**
 * Links get a target that the sandbox refuses, so a click leads nowhere instead of turning the
 * preview into another page.
 */
export function withDeadLinks(html: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => head + base)
    : base + html;
}

export function MailFrame({
  html,
  title,
  width,
  scale = 1,
  scheme = "light",
}: {
  /** Whole document; pictures as data URIs. */
  html: string;
  /** What it shows, for screen readers: "Mail to Dana Whitlock". */
  title: string;
  /** In CSS pixels; the full width of its place when left out. */
  width?: number;
  /** Below 1 the mail gets more room than its place has, and is drawn smaller by as much. */
  scale?: number;
  /** What the page behind the mail is. The mail itself must be told by its own rules. */
  scheme?: "light" | "dark";
}) {
  return (
    <iframe
      className={classes.frame}
      data-scheme={scheme}
      style={scale < 1 ? scaled(scale) : width ? { width } : undefined}
      title={title}
      sandbox=""
      referrerPolicy="no-referrer"
      srcDoc={withDeadLinks(html)}
    />
  );
}

/** A share of the place's size over 1; `transform` draws words anew in their size, so they stay sharp. */
function scaled(scale: number): CSSProperties {
  const room = `${100 / scale}%`;
  return {
    width: room,
    maxWidth: "none",
    height: room,
    transform: `scale(${scale})`,
    transformOrigin: "0 0",
  };
}
