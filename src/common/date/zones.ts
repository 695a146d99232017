/** Offsets from UTC in minutes of the abbreviations that feeds use, in lower case. Where one has several meanings, the one of most feeds. */
const fixed: Readonly<Record<string, number>> = {
  z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, uct: 0, zulu: 0, greenwich: 0,
  // The letters of RFC 822 except Z were defined with the wrong sign; RFC 5322 section 4.3 reads them all as UTC.
  ...Object.fromEntries([...'abcdefghiklmnopqrstuvwxy'].map((letter) => [letter, 0])),
  est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420,
  ast: -240, adt: -180, at: -240, nst: -210, ndt: -150, akst: -540, akdt: -480, hst: -600, hdt: -540, hast: -600, hadt: -540, sst: -660,
  brt: -180, brst: -120, art: -180, clt: -240, clst: -180, cot: -300, pet: -300, vet: -240, bot: -240, uyt: -180, ect: -300,
  bst: 60, ist: 330, west: 60, cet: 60, cest: 120, met: 60, mest: 120, mez: 60, mesz: 120, mewt: 60, swt: 60, fwt: 60, fst: 120, sst1: 120,
  eet: 120, eest: 180, msk: 180, msd: 240, trt: 180, sast: 120, cat: 120, wat: 60, eat: 180, samt: 240, yekt: 300, omst: 360, krat: 420, novt: 420, irkt: 480, yakt: 540, vlat: 600, magt: 660, pett: 720,
  idt: 180, irst: 210, irdt: 270, gst: 240, azt: 240, amt: 240, aft: 270, pkt: 300, uzt: 300, npt: 345, bdt: 360, mmt: 390, ict: 420, wib: 420,
  hkt: 480, sgt: 480, myt: 480, pht: 480, phst: 480, wita: 480, awst: 480, wst: 480, cct: 480, twt: 480, ulat: 480, jst: 540, kst: 540, wit: 540,
  acst: 570, acdt: 630, aest: 600, aedt: 660, eadt: 660, east: 600, chst: 600, nzst: 720, nzt: 720, nzdt: 780, fjt: 720,
};

/** Names that change with the season: the zone whose rules decide. */
const seasonal: Readonly<Record<string, string>> = { et: 'America/New_York', ct: 'America/Chicago', mt: 'America/Denver', pt: 'America/Los_Angeles' };

const numericZone = /^(?:utc|gmt|ut|z)?([+-])(\d{1,2})(?::?(\d{2}))?$/;
const placeName = /^[a-z]+(?:\/[a-z_+-]{2,30}){1,2}$/;

function offsetOfPlace(timeZone: string, local: number): number | undefined {
  try {
    const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(local).find((part) => part.type === 'timeZoneName')?.value;
    const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name ?? '') ?? [];
    return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
  } catch {
    return undefined; // RangeError: no such place, so the word is not a zone
  }
}

/**
 * The offset of a zone as feeds write it: `+0530`, `-8`, `GMT+02:00`, `EST`, `MET`, `ET`, `Europe/Paris`, `Etc/GMT`.
 * @param name the zone in lower case
 * @param local the local time as if it were UTC, in milliseconds: it decides between summer and winter
 * @returns minutes east of UTC, or undefined when this is no zone
 */
export function zoneOffset(name: string, local: number): number | undefined {
  const numeric = numericZone.exec(name);
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    // 14 h is the largest offset in use; 99:99 and the like mean that the writer did not know.
    return minutes > 15 * 60 || Number(numeric[3] ?? 0) > 59 ? undefined : (numeric[1] === '-' ? -minutes : minutes);
  }
  if (Object.hasOwn(fixed, name)) return fixed[name];
  const place = seasonal[name] ?? (placeName.test(name) ? name : undefined);
  return place === undefined ? undefined : offsetOfPlace(place, local);
}
