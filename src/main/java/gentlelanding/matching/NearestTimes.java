package gentlelanding.matching;

import java.util.List;

/** A timeline that gives each wish its nearest time and never parts two. */
class NearestTimes implements Timeline {

    @Override
    public <W extends Wish> List<Placed<W>> place(List<W> wishes) {
        return wishes.stream()
                .map(wish ->
                        new Placed<>(wish, new Place(wish.times().nearestFirst().get(0), 1)))
                .toList();
    }
}
