/** Keys that work on every screen. */
import { useNavigate } from "@tanstack/react-router";
import { useShortcuts } from "@/keyboard/useShortcuts";
import { places } from "../places";

export function GlobalShortcuts({
  onPalette,
  onSheet,
}: {
  onPalette: () => void;
  onSheet: () => void;
}) {
  const navigate = useNavigate();
  useShortcuts([
    { keys: "mod+k", label: "Jump to…", group: "Anywhere", whileTyping: true, run: onPalette },
    { keys: "?", label: "Show the shortcuts", group: "Anywhere", run: onSheet },
    {
      keys: "e",
      label: "Enroll device",
      group: "Anywhere",
      run: () => void navigate({ to: "/enrollment/enroll" }),
    },
    {
      keys: "b",
      label: "Bulk enrollment",
      group: "Anywhere",
      run: () => void navigate({ to: "/enrollment/bulk" }),
    },
    ...places.map((place) => ({
      keys: `g ${place.key}`,
      label: place.label,
      group: "Go to",
      run: () => void navigate({ to: place.to }),
    })),
  ]);
  return null;
}
