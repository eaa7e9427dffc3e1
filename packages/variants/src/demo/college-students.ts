import { bedsOf, classes, type ClassRow, roomsOf } from './college-classes.ts';
import { floorOf } from './college-grids.ts';
import { collegeStaff, type NamedStudent, namedStudents } from './college-staff.ts';
import { nameDrawer } from './names.ts';
import { phoneOf, type Sitting, type StaffRow } from './staff.ts';

/** 一张床：哪个班、哪间、第几张、学号。 */
type Bed = {
  readonly of: ClassRow;
  readonly room: string;
  readonly bed: number;
  readonly number: string;
};

/** 454 名学生，每间第一张床是舍长；没点名的由固定的种子抽名字，每次都一样。 */
export function collegeStudents(): StaffRow[] {
  const draw = nameDrawer(
    20_260_901,
    [...collegeStaff, ...namedStudents].map(({ name }) => name),
  );
  const beds = classes.flatMap(bedsOfClass);
  const sits = sittings(beds);
  return beds.map((bed, index) => {
    const who = sleeper(bed);
    return {
      key: who?.key ?? `s${bed.number}`,
      name: who?.name ?? draw(bed.room.startsWith('3') ? 'female' : 'male'),
      secondMark: `${bed.of.name}，${bed.room}`,
      ...(who && { phone: phoneOf(who.key) }),
      number: { kind: 'student-number', value: bed.number, shown: bed.number },
      sits: sits[index] ? [sits[index]] : [],
    };
  });
}

function bedsOfClass(of: ClassRow, index: number): Bed[] {
  const rooms = (['b3', 'b5'] as const).flatMap((building) =>
    roomsOf(of, building).map((room, nth) => ({ room, beds: bedsOf(of, building)[nth]! })),
  );
  const year = `20${of.code.slice(2, 4)}`;
  return rooms
    .flatMap(({ room, beds }) => Array.from({ length: beds }, (_, bed) => ({ room, bed })))
    .map((each, nth) => ({ ...each, of, number: `${year}${digits(index + 1)}${digits(nth + 1)}` }));
}

function digits(value: number): string {
  return String(value).padStart(2, '0');
}

/** 每张床上的人坐什么岗位：点名的、班干部、舍长，最后每层一名还没有岗位的人包楼层。 */
function sittings(beds: readonly Bed[]): ReadonlyArray<Sitting | null> {
  const floors = new Set<string>();
  return beds.map((bed) => {
    const own = sleeper(bed)?.sits ?? officer(bed) ?? leader(bed);
    if (own) return own;
    const floor = floorOf(bed.room[0]!, Number(bed.room[2]));
    if (floors.has(floor)) return null;
    floors.add(floor);
    return { kind: 'dormitory-officer', grid: floor };
  });
}

function sleeper({ room, bed }: Bed): NamedStudent | undefined {
  return namedStudents.find((each) => each.room === room && each.bed === bed);
}

function leader({ room, bed }: Bed): Sitting | null {
  return bed === 0 ? { kind: 'dorm-leader', grid: room } : null;
}

/** 没点名的班：班长、团支书、宿管委员各一人，睡第三张床，都不兼舍长。 */
function officer({ of, room, bed }: Bed): Sitting | null {
  if (of.code === 'CL2401' || bed !== 2) return null;
  const [men, women] = [roomsOf(of, 'b5'), roomsOf(of, 'b3')];
  const kinds: Readonly<Record<string, string>> = {
    [men[1]!]: 'class-monitor',
    [women[1]!]: 'league-secretary',
    [women[2]!]: 'class-dormitory-officer',
  };
  return kinds[room] ? { kind: kinds[room], grid: of.code } : null;
}
