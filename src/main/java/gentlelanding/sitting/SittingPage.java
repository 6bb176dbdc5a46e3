package gentlelanding.sitting;

import java.util.List;

/** The screen between two turns: what both may know, and nothing else. */
record SittingPage(List<Person> people, boolean planIsThere) {

    /**
     * One of the two.
     *
     * @param isNew whether they have chosen no PIN so far
     * @param tries wrong PINs so far
     * @param isTaken whether they took theirs along
     */
    record Person(int place, String name, boolean isReady, boolean isNew, int tries, boolean isTaken) {}

    public String nameOf(int place) {
        return people.stream()
                .filter(person -> person.place() == place)
                .map(Person::name)
                .findFirst()
                .orElse("");
    }
}
