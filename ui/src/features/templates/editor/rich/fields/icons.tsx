/** The picture of each field. */
import {
  type Icon,
  IconBriefcase,
  IconBuilding,
  IconClock,
  IconDeviceMobile,
  IconHeadset,
  IconKey,
  IconLink,
  IconLock,
  IconMail,
  IconMailQuestion,
  IconPhone,
  IconQrcode,
  IconUser,
  IconUserShare,
  IconUsersGroup,
  IconWorld,
} from "@tabler/icons-react";
import type { FieldName } from "@/bindings";

export const fieldIcons: Record<FieldName, Icon> = {
  user_name: IconUser,
  email: IconMail,
  device_platform: IconDeviceMobile,
  owned_by: IconBriefcase,
  group: IconUsersGroup,
  link: IconLink,
  qr_code: IconQrcode,
  passcode: IconKey,
  expires_on: IconClock,
  organisation: IconBuilding,
  sender: IconUserShare,
  support_contact: IconHeadset,
  support_phone: IconPhone,
  support_email: IconMailQuestion,
  portal_host: IconWorld,
  work_sign_in: IconLock,
};

/**
 * The pictures once, for chips to refer to: a chip is drawn by the editor and not by React, and may be drawn a hundred
 * times. Stands on the page beside the editors.
 */
export function FieldSprite() {
  return (
    <svg width="0" height="0" style={{ position: "absolute" }} aria-hidden="true">
      <defs>
        {Object.entries(fieldIcons).map(([name, FieldIcon]) => (
          <symbol key={name} id={`field-${name}`} viewBox="0 0 24 24">
            <FieldIcon stroke={1.9} />
          </symbol>
        ))}
      </defs>
    </svg>
  );
}
