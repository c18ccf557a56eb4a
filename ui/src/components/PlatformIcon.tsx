/** The mark of a platform. Apple and Windows are filled, Neutral is a dashed circle with a question mark. */
import {
  IconBrandAndroid,
  IconBrandAppleFilled,
  IconBrandWindowsFilled,
  IconDeviceLaptop,
} from "@tabler/icons-react";
import type { PlatformName } from "./platforms";

/** `size` in CSS pixels. Decorative: always put the platform's word beside it. */
export function PlatformIcon({ platform, size = 16 }: { platform: PlatformName; size?: number }) {
  const props = { size, stroke: 1.7, "aria-hidden": true } as const;
  switch (platform) {
    case "android":
      return <IconBrandAndroid {...props} />;
    case "ios":
      return <IconBrandAppleFilled size={size} aria-hidden />;
    case "macos":
      return <IconDeviceLaptop {...props} />;
    case "windows":
      return <IconBrandWindowsFilled size={size} aria-hidden />;
    case "neutral":
      return <NeutralMark size={size} />;
  }
}

function NeutralMark({ size }: { size: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="9.2" strokeDasharray="3.6 2.18" />
      <path d="M9.7 9.6a2.4 2.4 0 1 1 3.4 2.2c-.8.4-1.1.9-1.1 1.7" />
      <path d="M12 16.4v.01" />
    </svg>
  );
}
