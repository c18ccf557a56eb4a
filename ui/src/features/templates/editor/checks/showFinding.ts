/** Where a finding stands on the page, and the way there. */
export function findingId(code: string): string {
  return `finding-${code}`;
}

export function showFinding(code: string): void {
  const finding = document.getElementById(findingId(code));
  finding?.scrollIntoView({ block: "center" });
  finding?.focus({ preventScroll: true });
}
