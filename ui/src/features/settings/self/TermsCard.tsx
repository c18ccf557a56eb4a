/** Whether users accept terms here: the same as with an invite, so it is set with them. */
import { useQuery } from "@tanstack/react-query";
import { enrollmentKey, readEnrollment } from "../enrollment/enrollmentForm";
import { TermsRow } from "../enrollment/TermsRow";

export function TermsCard() {
  const { data } = useQuery({ queryKey: enrollmentKey, queryFn: readEnrollment });
  return data ? <TermsRow page={data.page} /> : null;
}
