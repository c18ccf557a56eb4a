/** Where a finding stands on the page, and the way there. */
import { scrollingPane } from "@/components/scrolling";

export function findingId(code: string): string {
  return `finding-${code}`;
}

export function showFinding(code: string): void {
  const finding = document.getElementById(findingId(code));
  if (!finding) return;
  // Not by scrollIntoView: that also moves what is around the pane, which no wheel and no bar could move back.
  const pane = scrollingPane(finding);
  if (pane) pane.scrollTop = middled(finding.getBoundingClientRect(), pane);
  finding.focus({ preventScroll: true });
}

/** Where the pane has to be scrolled to for `box` to stand in its middle. */
function middled(box: DOMRect, pane: Element): number {
  const top = box.top - pane.getBoundingClientRect().top + pane.scrollTop;
  return Math.max(0, top - (pane.clientHeight - box.height) / 2);
}
