/** A mail as wide as a mail program on a computer shows it, made smaller where its place is narrower. */
import { useElementSize } from "@mantine/hooks";
import { MailFrame } from "@/components/MailFrame";
import classes from "./Screens.module.css";

/** In CSS pixels. Below 600 and a little a mail takes its layout for phones, which is not what most readers at a computer get. */
const readersWidth = 660;

/** How small a page of that width becomes to fit; 1 while the place has no size yet. */
export function scaleFor(place: number): number {
  return place > 0 ? Math.min(1, place / readersWidth) : 1;
}

export function WideMail(mail: { html: string; title: string; scheme: "light" | "dark" }) {
  const { ref, width } = useElementSize();
  return (
    <div ref={ref} className={classes.frame}>
      <MailFrame {...mail} scale={scaleFor(width)} />
    </div>
  );
}
