/** Keys that work on every screen. */
import { useNavigate } from "@tanstack/react-router";
import { useShortcuts } from "@/keyboard/useShortcuts";
import { t } from "@/words";
import { usePlaces } from "../places";
import { useMay } from "../rights";
import { useSeat } from "../useSeat";

export function GlobalShortcuts({
  onPalette,
  onSheet,
}: {
  onPalette: () => void;
  onSheet: () => void;
}) {
  const navigate = useNavigate();
  const places = usePlaces();
  const manages = useMay("manage");
  const enrolls = useMay("by_myself");
  const seat = useSeat();
  const enroll = {
    keys: "e",
    label: t("app-enroll-device"),
    group: t("app-anywhere"),
    run: () => void navigate({ to: "/enrollment/enroll" }),
  };
  const bulk = {
    keys: "b",
    label: t("app-bulk-enrollment"),
    group: t("app-anywhere"),
    run: () => void navigate({ to: "/enrollment/bulk" }),
  };
  useShortcuts([
    {
      keys: "mod+k",
      label: t("app-jump-to"),
      group: t("app-anywhere"),
      whileTyping: true,
      run: onPalette,
    },
    { keys: "?", label: t("app-show-the-shortcuts"), group: t("app-anywhere"), run: onSheet },
    ...(enrolls ? [enroll] : []),
    ...(manages ? [bulk] : []),
    ...(seat
      ? [
          {
            keys: "mod+l",
            label: t("app-lock-the-console"),
            group: t("app-anywhere"),
            whileTyping: true,
            run: seat.lock,
          },
        ]
      : []),
    ...places.map((place) => ({
      keys: `g ${place.key}`,
      label: place.label,
      group: t("app-go-to"),
      run: () => void navigate({ to: place.to }),
    })),
  ]);
  return null;
}
