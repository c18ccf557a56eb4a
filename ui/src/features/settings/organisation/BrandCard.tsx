/** How mails, portal and cards are told to be the organisation's: its logo and its colour. */
import { ColorInput } from "@mantine/core";
import type { OrganisationSettings } from "@/bindings";
import { t } from "@/words";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { ColourVerdict } from "./ColourVerdict";
import { LogoRow } from "./LogoRow";
import { useColourCheck } from "./useColourCheck";

export function BrandCard({ form }: { form: SettingsForm<OrganisationSettings> }) {
  const { values, set, was, error } = form;
  const colour = useColourCheck(values.brand_colour);
  const use = (brand_colour: string) => set({ brand_colour });
  return (
    <SettingCard title={t("organisation-branding")}>
      <LogoRow organisation={values.name} colour={colour.check?.used ?? values.brand_colour} />
      <SettingRow
        label={t("organisation-brand-colour")}
        hint={t("organisation-in-mails-on-the-portal")}
        was={was("brand_colour")}
        error={error("brand_colour")}
      >
        {(control) => (
          <>
            <ColorInput
              {...control}
              format="hex"
              value={values.brand_colour}
              onChange={use}
              closeOnColorSwatchClick
              swatches={["#1C3F94", "#0B6079", "#1A6B3D", "#6040B4", "#A2460B", "#B3261B"]}
              eyeDropperButtonProps={{ "aria-label": t("organisation-pick-a-colour-from-the") }}
            />
            <ColourVerdict {...colour} onUse={use} />
          </>
        )}
      </SettingRow>
    </SettingCard>
  );
}
