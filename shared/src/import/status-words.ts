// Words by which lists say who comes, who does not, and who agreed to be named; in English, German, French and Spanish.
import { fold } from "../text/fold.ts"

export type Attendance = "attending" | "cancelled" | "unconfirmed"

const words: readonly [Attendance, string][] = [
  [
    "attending",
    "attending|attended|checked in|confirmed|complete|completed|paid|approved|accepted|going|yes|active|registered|valid|ok|free|present|booked|" +
      "purchased|sold|issued|assigned|bezahlt|bestaetigt|teilnehmend|nimmt teil|teilgenommen|erschienen|zugesagt|zusage|angemeldet|ja|aktiv|genehmigt|akzeptiert|angenommen|" +
      "abgeschlossen|gebucht|eingecheckt|anwesend|komplett|vollstaendig|kostenlos|paye|payee|confirme|confirmee|inscrit|inscrite|oui|accepte|acceptee|" +
      "approuve|approuvee|valide|validee|actif|active|present|presente|terminee|complet|pagado|pagada|confirmado|confirmada|inscrito|inscrita|si|" +
      "aceptado|aceptada|aprobado|aprobada|activo|activa|asistira|registrado|registrada|completado|completada|true|1|x|yes guest",
  ],
  [
    "cancelled",
    "cancelled|canceled|cancelled by attendee|refunded|partially refunded|declined|rejected|withdrawn|not attending|not going|deleted|void|voided|expired|no|" +
      "no show|transferred|removed|inactive|denied|absent|storniert|abgesagt|absage|abgelehnt|erstattet|rueckerstattet|zurueckgezogen|geloescht|" +
      "abgelaufen|abgemeldet|nein|nimmt nicht teil|nicht teilnehmend|ungueltig|inaktiv|verhindert|nicht erschienen|nicht anwesend|abwesend|entschuldigt|widerrufen|annule|annulee|rembourse|remboursee|decline|" +
      "declinee|refuse|refusee|rejete|rejetee|retire|retiree|expire|expiree|supprime|supprimee|non|desiste|absente|" +
      "cancelado|cancelada|anulado|anulada|reembolsado|reembolsada|rechazado|rechazada|retirado|retirada|caducado|caducada|eliminado|eliminada|expirado|" +
      "expirada|declinado|no asistira|false|0",
  ],
  [
    "unconfirmed",
    "pending|pending approval|pending payment|awaiting payment|awaiting approval|unpaid|not paid|invited|waitlist|waitlisted|waiting list|on waitlist|waiting|tentative|maybe|" +
      "no response|no reply|none|reserved|unconfirmed|not confirmed|not yet confirmed|open|in progress|incomplete|interested|requested|moderation|" +
      "ausstehend|offen|unbestaetigt|nicht bestaetigt|noch nicht bestaetigt|unbezahlt|nicht bezahlt|warteliste|auf warteliste|eingeladen|vielleicht|in bearbeitung|" +
      "zahlung ausstehend|wartet auf zahlung|vorgemerkt|reserviert|keine antwort|keine rueckmeldung|unter vorbehalt|angefragt|moderation ausstehend|" +
      "en attente|en attente de paiement|en attente de validation|invite|invitee|liste d attente|peut etre|sans reponse|non confirme|non confirmee|reserve|non paye|" +
      "pendiente|pendiente de pago|pendiente de aprobacion|invitado|invitada|lista de espera|en espera|en lista de espera|quizas|tal vez|sin respuesta|sin confirmar|" +
      "no confirmado|no confirmada|reservado|reservada|por confirmar",
  ],
]

const meaning = new Map<string, Attendance>()
for (const [attendance, list] of words) for (const word of list.split("|")) meaning.set(fold(word), attendance)

const seen = new Map<string, Attendance | "">()

function understand(cell: string): Attendance | "" {
  const folded = fold(cell)
  const known = meaning.get(folded)
  if (known !== undefined) return known
  if (
    /\b(cancel\w*|refund\w*|storn\w*|abgesagt|absage|annul\w*|cancelad\w*|declin\w*|reject\w*|withdr\w*|expired|abgelehnt|rembours\w*|void\w*)\b/.test(
      folded,
    )
  )
    return "cancelled"
  if (
    /\b(pending|await\w*|wait\w*|wart\w*|ausstehend|attente|espera|pendiente|unpaid|invited|tentative|unconfirmed|nicht bestaetigt)\b/.test(
      folded,
    )
  )
    return "unconfirmed"
  if (
    /\b(paid|confirm\w*|attend\w*|checked in|approved|accepted|bezahlt|bestaetigt|angemeldet|zugesagt|complete\w*)\b/.test(
      folded,
    )
  )
    return "attending"
  return ""
}

/** What a status cell says; "" for words nobody here knows. */
export function readStatus(cell: string): Attendance | "" {
  const before = seen.get(cell)
  if (before !== undefined) return before
  const status = cell.length > 200 ? "" : understand(cell)
  if (seen.size < 1000 && cell.length <= 200) seen.set(cell, status)
  return status
}

const noWords =
  /^(?:0|n|f|no|nein|non|false|falsch|off|never|nie|hidden|private|privat|nobody|none|niemand|x?nicht.*|do not .*|don t .*|not .*|kein.*|refus\w*|ich (?:stimme|moechte|will|bin) .*nicht.*|no .*|nein .*|non .*|i do not .*|i don t .*|je ne .*)$/

/** Whether a yes/no cell says no. An empty cell says nothing. */
export function saysNo(cell: string): boolean {
  return cell !== "" && noWords.test(fold(cell.slice(0, 200)))
}

/** Whether a flag is set: anything but empty and no. */
export function saysYes(cell: string): boolean {
  return cell !== "" && !saysNo(cell)
}
