/** Every column of a home `w` of the stock that a report of it repeats, as the fields of `Home`. */
export const HOME_COLUMNS = `w.unit_number AS "unitNumber", w.type AS "dwellingType", w.allocation_rule AS "allocationRule", w.street,
    w.house_number AS "houseNumber", w.floor, w.door, w.postcode, w.city, w.rooms, w.area_tenths AS "areaTenths",
    w.rent_ore AS "rentOre", w.utilities_ore AS "utilitiesOre", w.deposit_ore AS "depositOre", w.lift, w.ground_floor AS "groundFloor"`;
